using System.Net.Http.Headers;
using System.Net.Sockets;
using System.Text;
using System.Text.Json.Nodes;
using BackPainBot.Conversations.Teams;

namespace BackPainBot.Conversations.Redaction;

/// <summary>Requests that are refused, with rare words and stolen or forged tokens in them.</summary>
internal sealed class BadCalls(WatchedBot bot)
{
    private readonly TeamsPayloads _teams = new(WatchedConnector.ServiceUrl);

    public async Task CallMessagesAsync()
    {
        var activity = _teams.Message(_teams.Personal, Rare()).Plant(bot.Canaries);
        var body = activity.ToJsonString();
        string[] unsound =
        [
            Rare(), $"{{\"text\":\"{Rare()}", $"{{\"{Rare()}\":{Rare()}}}", $"[\"{Rare()}\"]",
            $"{body[..^1]},\"text\":\"{Rare()}\"}}", body.Replace("\"text\":", $"\"text\":{Rare()},", StringComparison.Ordinal),
            activity.ToJsonString().Replace("\"conversation\":{", $"\"conversation\":[\"{Rare()}\"],\"x\":{{", StringComparison.Ordinal),
            $"{body[..^1]},\"timestamp\":\"{Rare()}\"}}", $"{body[..^1]},\"z\":{new string('[', 100)}\"{Rare()}\"{new string(']', 100)}}}",
        ];
        foreach (var one in unsound) Expect(400, await bot.PostAsync(one, Sign()));
        foreach (var name in new[] { "localTimestamp", "membersAdded", "entities", "recipient" })
        {
            var wrong = (JsonObject)activity.DeepClone();
            wrong[name] = Rare();
            (await bot.PostAsync(wrong)).Dispose();
        }

        Expect(413, await bot.PostAsync($"{{\"text\":\"{Rare()}{new string('x', 300_000)}\"}}", Sign()));
        Expect(415, await bot.PostAsync(Rare(), Sign(), "text/plain"));
        Expect(403, await bot.PostAsync(body, Sign(claims: new() { ["serviceurl"] = $"https://{Rare()}.example/" })));
        Expect(403, await bot.PostAsync(body.Replace("\"msteams\"", $"\"{Rare()}\"", StringComparison.Ordinal), Sign()));
        string?[] strangers =
        [
            null, $"Basic {Rare()}", $"Bearer {Rare()}", $"Bearer {Rare()}.{Rare()}.{Rare()}", Sign()[..^4] + "AAAA",
            Sign(claims: new() { ["iss"] = Rare() }), Sign(claims: new() { ["aud"] = Rare() }), Sign(claims: new() { ["exp"] = Rare() }), Sign(header: new() { ["kid"] = Rare() }), Sign(header: new() { ["alg"] = Rare() }),
        ];
        foreach (var stranger in strangers) Expect(401, await bot.PostAsync(body, stranger));
    }

    public async Task CallDirectLineAsync(LineTalk talk)
    {
        var (path, good) = ($"{talk.Address}/activities", talk.Token);
        foreach (var body in new[] { Rare(), $"{{\"type\":\"{Rare()}\"}}", $"{{\"type\":\"message\",\"text\":{Rare()}}}", $"{{\"type\":\"message\",\"entities\":\"{Rare()}\"}}", $"{{\"type\":\"message\",\"localTimestamp\":\"{Rare()}\"}}" })
            Expect(400, await SendAsync("POST", path, good, body));
        Expect(413, await SendAsync("POST", path, good, $"{{\"text\":\"{Rare()}{new string('x', 300_000)}\"}}"));
        Expect(415, await SendAsync("POST", path, good, Rare(), "text/plain"));
        Expect(401, await SendAsync("POST", path, bot.Canaries.KeepToken($"{good[..^4]}AAAA", "a forged token"), Rare()));
        Expect(404, await SendAsync("POST", $"/v3/directline/conversations/{Guid.NewGuid():N}/activities", good, Rare()));
        Expect(400, await SendAsync("GET", bot.Canaries.KeepToken(new Uri(talk.StreamUrl).PathAndQuery, "a stream's ticket"), null));
        Expect(401, await SendAsync("GET", $"{talk.Address}/stream?t={Rare()}", null));
        Expect(400, await SendAsync("POST", "/api/token", null, $"{{\"resume\":{Rare()}}}"));
        Expect(200, await SendAsync("POST", "/api/token", null, $"{{\"resume\":\"{Rare()}\"}}"));
        Expect(400, await SendAsync("GET", $"/check-ins.ics?at={Rare()}", null));
        Expect(401, await SendAsync("POST", "/v3/directline/tokens/generate", Rare(), "{}"));
        Expect(200, await SendAsync("POST", "/v3/directline/tokens/generate", bot.GenerateSecret, $$$"""{"user":{"id":"dl_{{{bot.Canaries.Word("a user's id")}}}"}}"""));
        Expect(400, await SendAsync("POST", "/v3/directline/tokens/generate", bot.GenerateSecret, $$$"""{"user":{"id":"{{{Rare()}}}"}}"""));
        await CallInBrokenHttpAsync($"GET {new Uri(talk.StreamUrl).PathAndQuery} HTTP/9.9\r\n\r\n");
        await CallInBrokenHttpAsync($"GET {new Uri(talk.StreamUrl).PathAndQuery} {Rare()}\r\n\r\n");
        await CallInBrokenHttpAsync($"GET / HTTP/1.1\r\nHost: a\r\nAuthorization {talk.Token}\r\n\r\n");
    }

    private string Rare() => bot.Canaries.Word("a bad call");

    private static string Sign(JsonObject? header = null, JsonObject? claims = null) => ChannelKeys.Sign(WatchedConnector.ServiceUrl, header, claims);

    private static void Expect(int status, HttpResponseMessage response)
    {
        using (response) Assert.True(status == (int)response.StatusCode, $"{response.RequestMessage!.RequestUri}: {response.StatusCode} where {status} was expected.");
    }

    private async Task<HttpResponseMessage> SendAsync(string method, string path, string? token, string? body = null, string type = "application/json")
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), new Uri(bot.Address, path));
        if (body is not null) request.Content = new StringContent(body) { Headers = { ContentType = new MediaTypeHeaderValue(type) } };
        if (token is not null) request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        return await bot.Http.SendAsync(request);
    }

    private async Task CallInBrokenHttpAsync(string request)
    {
        using var client = new TcpClient();
        await client.ConnectAsync(bot.Address.Host, bot.Address.Port);
        await client.GetStream().WriteAsync(Encoding.ASCII.GetBytes(request));
        await client.GetStream().CopyToAsync(Stream.Null);
    }
}
