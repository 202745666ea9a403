using System.Net.Http.Headers;
using System.Net.WebSockets;
using System.Text.Json;
using System.Text.Json.Nodes;
using BackPainBot.Conversations.Client;

namespace BackPainBot.Conversations.Redaction;

/// <summary>Somebody's chat on the web page: Direct Line, with what the bot says over the socket.</summary>
internal sealed class LineTalk(WatchedBot bot) : IChat, IDisposable
{
    private const string Root = "/v3/directline/conversations";
    private static readonly CancellationToken Patience = new CancellationTokenSource(TimeSpan.FromMinutes(2)).Token;

    private readonly ClientWebSocket _socket = new();
    private string _user = "";

    public string Token { get; private set; } = "";

    public string StreamUrl { get; private set; } = "";

    public string Address { get; private set; } = "";

    public async Task<IReadOnlyList<Reply>> OpenAsync()
    {
        var given = await CallAsync("POST", "/api/token");
        _user = given.GetProperty("userId").GetString()!;
        Token = KeepToken(given, "token");
        var opened = await CallAsync("POST", Root, new JsonObject { ["locale"] = bot.Canaries.Keep("en-FJ-x-somewhere", "locale"), ["user"] = new JsonObject { ["name"] = bot.Canaries.Word("a user's name") } });
        Token = KeepToken(opened, "token");
        StreamUrl = KeepToken(opened, "streamUrl");
        Address = $"{Root}/{opened.GetProperty("conversationId").GetString()}";
        await _socket.ConnectAsync(new Uri(StreamUrl), Patience);
        return await HearAsync(_ => true);
    }

    public async Task<IReadOnlyList<Reply>> SayAsync(string text)
    {
        var message = new JsonObject { ["type"] = "message", ["text"] = bot.Canaries.Keep(text, "what was said"), ["from"] = new JsonObject { ["id"] = _user } };
        message["channelData"] = new JsonObject { ["clientActivityID"] = bot.Canaries.Word("the client's id of a message") };
        return await AnswerAsync(await CallAsync("POST", $"{Address}/activities", message.Plant(bot.Canaries)));
    }

    /// <summary>Sends a file whose name tells something.</summary>
    public async Task<IReadOnlyList<Reply>> UploadAsync()
    {
        var message = new JsonObject { ["type"] = "message", ["text"] = bot.Canaries.Words("a message with a file", 3), ["from"] = new JsonObject { ["id"] = _user } };
        using var file = new ByteArrayContent([1, 2, 3]) { Headers = { ContentType = new MediaTypeHeaderValue("image/png") } };
        using var content = new MultipartFormDataContent
        {
            { new StringContent(message.Plant(bot.Canaries).ToJsonString(), new MediaTypeHeaderValue("application/vnd.microsoft.activity")), "activity" },
            { file, bot.Canaries.Word("a part's name"), $"{bot.Canaries.Word("a file's name")}-scan.png" },
        };
        return await AnswerAsync(await CallAsync("POST", $"{Address}/upload?userId={_user}", content));
    }

    /// <summary>Calls an endpoint as this conversation's client, and looks out for the tokens in the answer.</summary>
    public Task<JsonElement> CallAsync(string method, string path, JsonObject? body = null) =>
        CallAsync(method, path, body is null ? null : new StringContent(body.ToJsonString(), new MediaTypeHeaderValue("application/json")));

    public string KeepToken(JsonElement answer, string name) => bot.Canaries.KeepToken(answer.GetProperty(name).GetString()!, $"{name} of Direct Line");

    public void Dispose() => _socket.Dispose();

    private async Task<JsonElement> CallAsync(string method, string path, HttpContent? content)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), new Uri(bot.Address, path)) { Content = content };
        if (Token.Length > 0) request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", Token);
        using var response = await bot.Http.SendAsync(request);
        Assert.True(response.IsSuccessStatusCode, $"{path}: {response.StatusCode}");
        return JsonElement.Parse(await response.Content.ReadAsByteArrayAsync());
    }

    private Task<IReadOnlyList<Reply>> AnswerAsync(JsonElement stored)
    {
        var id = stored.GetProperty("id").GetString();

        // Who has everything deleted is answered without saying to what.
        return HearAsync(activity => !activity.TryGetProperty("replyToId", out var answered) || answered.GetString() == id);
    }

    private async Task<IReadOnlyList<Reply>> HearAsync(Func<JsonElement, bool> isAwaited)
    {
        var heard = new List<Reply>();
        while (!heard.Any(reply => isAwaited(reply.Activity)))
        {
            using var frame = new MemoryStream();
            var buffer = new byte[16 * 1024];
            WebSocketReceiveResult part;
            do
            {
                part = await _socket.ReceiveAsync(buffer, Patience);
                Assert.NotEqual(WebSocketMessageType.Close, part.MessageType);
                frame.Write(buffer, 0, part.Count);
            }
            while (!part.EndOfMessage);

            if (frame.Length == 0) continue;
            heard.AddRange(JsonElement.Parse(frame.ToArray()).GetProperty("activities").EnumerateArray()
                .Where(activity => activity.GetProperty("type").GetString() == "message" && activity.GetProperty("from").GetProperty("id").GetString() != _user)
                .Select(activity => new Reply(activity)));
        }

        foreach (var reply in heard) bot.Canaries.KeepReply(reply);
        return heard;
    }
}
