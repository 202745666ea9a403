using System.Text.Json.Nodes;

namespace BackPainBot.Tests.DirectLine;

/// <summary>A conversation as its client holds it.</summary>
internal sealed class Talk(Line line, string user, JsonObject opened)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(15);

    public string Id => (string)opened["conversationId"]!;

    public string Token => (string)opened["token"]!;

    public string StreamUrl => (string)opened["streamUrl"]!;

    public string User => user;

    public string Address => $"{Line.Root}/conversations/{Id}";

    public static JsonObject Message(string text, string? clientActivityId = null, string? replyToId = null)
    {
        var message = new JsonObject
        {
            ["type"] = "message",
            ["text"] = text,
            ["channelId"] = "webchat",
            ["from"] = new JsonObject { ["id"] = "somebody-else", ["role"] = "bot" },
        };
        if (clientActivityId is not null) message["channelData"] = new JsonObject { ["clientActivityID"] = clientActivityId };
        if (replyToId is not null) message["replyToId"] = replyToId;
        return message;
    }

    public Task<HttpResponseMessage> PostAsync(JsonNode activity) => line.SendAsync("POST", $"{Address}/activities", Token, activity);

    /// <summary>Says something; returns the id that it was stored under.</summary>
    public async Task<string> SayAsync(string text, string? clientActivityId = null, string? replyToId = null)
    {
        using var response = await PostAsync(Message(text, clientActivityId, replyToId));
        return (string)(await Line.BodyAsync(response))["id"]!;
    }

    public async Task<JsonObject> ReadAsync(string? watermark = null)
    {
        using var response = await line.SendAsync("GET", $"{Address}/activities?watermark={watermark}", Token);
        return await Line.BodyAsync(response);
    }

    /// <summary>Reads from the beginning until a message of that text is there.</summary>
    public async Task<List<JsonObject>> ReadUntilAsync(string text)
    {
        var deadline = DateTime.UtcNow + Patience;
        while (true)
        {
            var activities = await ReadAllAsync();
            if (activities.Any(activity => (string?)activity["text"] == text)) return activities;
            Assert.True(DateTime.UtcNow < deadline, $"'{text}' did not come, but {string.Join(", ", Texts(activities))}.");
            await Task.Delay(20);
        }
    }

    private async Task<List<JsonObject>> ReadAllAsync()
    {
        var (activities, watermark) = (new List<JsonObject>(), "");
        while (await ReadAsync(watermark) is var batch && Activities(batch) is { Count: > 0 } part)
        {
            activities.AddRange(part);
            watermark = (string)batch["watermark"]!;
        }

        return activities;
    }

    /// <summary>The same conversation at another host, or at one that was started again.</summary>
    public async Task<Talk> AtAsync(Line other)
    {
        using var response = await other.SendAsync("GET", Address, Token);
        return new Talk(other, User, await Line.BodyAsync(response));
    }

    public async Task<JsonObject> ReconnectAsync(string? watermark = null)
    {
        using var response = await line.SendAsync("GET", $"{Address}?watermark={watermark}", Token);
        return await Line.BodyAsync(response);
    }

    public async Task<LineSocket> ListenAsync(string? watermark = null) =>
        await LineSocket.OpenAsync(watermark is null ? StreamUrl : (string)(await ReconnectAsync(watermark))["streamUrl"]!);

    public static List<JsonObject> Activities(JsonObject batch) => [.. batch["activities"]!.AsArray().Select(activity => activity!.AsObject())];

    public static IEnumerable<string?> Texts(IEnumerable<JsonObject> activities) => activities.Select(activity => (string?)activity["text"]);
}
