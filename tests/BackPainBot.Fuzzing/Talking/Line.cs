using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using BackPainBot.Fuzzing.Running;

namespace BackPainBot.Fuzzing.Talking;

/// <summary>A client of Direct Line, with a conversation of its own.</summary>
internal sealed class Line
{
    private const string Root = "/v3/directline";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    private readonly BotHost _host;
    private readonly string _token;
    private readonly string _streamUrl;
    private int _said;

    private Line(BotHost host, JsonElement opened) =>
        (_host, Conversation, _token, _streamUrl) = (host, Text(opened, "conversationId"), Text(opened, "token"), Text(opened, "streamUrl"));

    public string Conversation { get; }

    /// <summary>Something that nobody else knows.</summary>
    public string Secret { get; } = $"secret-{Guid.NewGuid():N}";

    public static async Task<Line> StartAsync(BotHost host)
    {
        using var page = new HttpRequestMessage(HttpMethod.Post, "/api/token");
        using var request = new HttpRequestMessage(HttpMethod.Post, $"{Root}/conversations") { Headers = { Authorization = new("Bearer", Text(await AnswerAsync(host, page), "token")) } };
        return new Line(host, await AnswerAsync(host, request));
    }

    /// <summary>Reads all that was said; empty where the conversation has ended.</summary>
    public async Task<string> ReadAsync()
    {
        using var request = Authorised(HttpMethod.Get, "activities");
        using var response = await _host.Http.SendAsync(request);
        return response.IsSuccessStatusCode ? await response.Content.ReadAsStringAsync() : "";
    }

    /// <summary>Says something, and waits for what the bot says to it: all that was said before has then been answered too.</summary>
    public async Task SayAsync(string text)
    {
        var id = $"own-{++_said}";
        using var request = Authorised(HttpMethod.Post, "activities");
        var activity = new JsonObject { ["type"] = "message", ["text"] = text, ["channelData"] = new JsonObject { ["clientActivityID"] = id } };
        request.Content = new StringContent(activity.ToJsonString(), new MediaTypeHeaderValue("application/json"));
        using var response = await _host.Http.SendAsync(request);
        if ((int)response.StatusCode == 404) return;
        if (!response.IsSuccessStatusCode) throw new BrokenException(new Broken($"status {(int)response.StatusCode} to an honest message"));

        var stored = Text(JsonDocument.Parse(await response.Content.ReadAsStringAsync()).RootElement, "id");
        for (var deadline = DateTime.UtcNow + Patience; ; await Task.Delay(2))
        {
            var read = await ReadAsync();
            // Where all was deleted meanwhile, the message is gone too.
            if (!read.Contains(stored, StringComparison.Ordinal) || read.Contains($"\"replyToId\":\"{stored}\"", StringComparison.Ordinal)) return;
            if (DateTime.UtcNow > deadline) throw new BrokenException(new Broken("no reply to a message", read));
        }
    }

    /// <summary>Asks for whatever it is.</summary>
    /// <returns>What comes back.</returns>
    public async Task<IReadOnlyList<string>> AskAsync(JsonObject asked, string victim)
    {
        var names = new (string Name, string Value)[] { ("~mine~", Conversation), ("~theirs~", victim), ("~token~", _token), ("~stream~", new Uri(_streamUrl).PathAndQuery) };
        var path = Filled(asked["path"]?.ToString() ?? "/");
        if (asked["frames"] is JsonArray frames) return [await RawSocket.TalkAsync(_host.Http.BaseAddress!, path, frames.Select(f => f?.ToString() ?? ""))];

        if (!Uri.TryCreate(_host.Http.BaseAddress!, path, out var url) || url.Authority != _host.Http.BaseAddress!.Authority) return [];
        using var request = new HttpRequestMessage(MethodOf(asked), url);
        if (asked["token"] is { } token) request.Headers.TryAddWithoutValidation("Authorization", Filled(token.ToString()).ReplaceLineEndings(""));
        if (asked["headers"] is JsonObject headers)
        {
            foreach (var (name, value) in headers.Where(h => h.Key.Length > 0)) request.Headers.TryAddWithoutValidation(name, Filled(value?.ToString() ?? "").ReplaceLineEndings(""));
        }

        if (asked["body"] is { } body)
        {
            request.Content = new ByteArrayContent(Encoding.Latin1.GetBytes(Filled(body.ToString())));
            request.Content.Headers.TryAddWithoutValidation("Content-Type", (asked["type"]?.ToString() ?? "application/json").ReplaceLineEndings(""));
        }

        return [await SendAsync(request)];

        string Filled(string text) => names.Aggregate(text, (filled, name) => filled.Replace(name.Name, name.Value, StringComparison.Ordinal));
    }

    private async Task<string> SendAsync(HttpRequestMessage request)
    {
        try
        {
            using var response = await _host.Http.SendAsync(request);
            var answer = await response.Content.ReadAsStringAsync();
            if (_host.Complaints.Take() is { } complaint) throw new BrokenException(Symptoms.OfLog(complaint));
            var status = (int)response.StatusCode;
            if (status >= 500) throw new BrokenException(new Broken($"status {status}"));
            return status < 400 || answer.Length == 0 ? answer : throw new BrokenException(new Broken($"status {status} with a body", answer));
        }
        catch (Exception exception) when (exception is HttpRequestException or FormatException or InvalidOperationException or NotSupportedException)
        {
            // The client itself does not send such a thing, or the server hung up on it.
            return "";
        }
        catch (TaskCanceledException)
        {
            throw new BrokenException(new Broken("no answer"));
        }
    }

    private static async Task<JsonElement> AnswerAsync(BotHost host, HttpRequestMessage request)
    {
        using var response = await host.Http.SendAsync(request);
        return response.IsSuccessStatusCode
            ? JsonDocument.Parse(await response.Content.ReadAsStringAsync()).RootElement
            : throw new BrokenException(new Broken($"status {(int)response.StatusCode} to an honest {request.RequestUri}"));
    }

    private HttpRequestMessage Authorised(HttpMethod method, string what) =>
        new(method, $"{Root}/conversations/{Conversation}/{what}") { Headers = { Authorization = new("Bearer", _token) } };

    private static HttpMethod MethodOf(JsonObject asked) =>
        asked["method"]?.ToString() is { Length: > 0 } name && name.All(char.IsAsciiLetterUpper) && name != "CONNECT" ? new HttpMethod(name) : HttpMethod.Post;

    private static string Text(JsonElement element, string name) => element.GetProperty(name).GetString()!;
}
