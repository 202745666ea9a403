using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace BackPainBot.Conversations.Client;

/// <summary>One conversation of the Bot Framework Emulator: sends what it sends.</summary>
/// <param name="bot">Where the bot takes activities; asked each time, as a bot that was started again may have moved.</param>
/// <param name="connector">Where the bot's calls go.</param>
/// <param name="delivery">How replies come.</param>
public sealed class EmulatorClient(Func<Uri> bot, EmulatorConnector connector, Delivery delivery) : IChat
{
    private static readonly HttpClient Http = new();

    private readonly string _user = Guid.NewGuid().ToString();
    private readonly string _bot = Guid.NewGuid().ToString();

    /// <summary>With the bar that has to be escaped in an address.</summary>
    public string ConversationId { get; } = $"{Guid.NewGuid()}|livechat";

    /// <summary>Begins the conversation.</summary>
    public Task<IReadOnlyList<Reply>> OpenAsync() => SendAsync(Opening());

    /// <summary>Sends a message and waits for what the bot says to it.</summary>
    /// <param name="text">The message.</param>
    public Task<IReadOnlyList<Reply>> SayAsync(string text) => SendAsync(Message(text));

    /// <summary>What begins the conversation: the bot and the user join in one activity.</summary>
    public JsonObject Opening()
    {
        var update = Activity("conversationUpdate");
        update["membersAdded"] = new JsonArray(Account(_bot, "Bot", null), Account(_user, "User", null));
        update["membersRemoved"] = new JsonArray();
        return update;
    }

    /// <summary>A message, to be changed before it is sent.</summary>
    public JsonObject Message(string text)
    {
        var message = Activity("message");
        message["text"] = text;
        message["textFormat"] = "plain";
        message["entities"] = new JsonArray(new JsonObject
        {
            ["type"] = "ClientCapabilities", ["requiresBotState"] = true, ["supportsListening"] = true, ["supportsTts"] = true,
        });
        return message;
    }

    /// <summary>Sends an activity as it is, and waits for what the bot says to it.</summary>
    public async Task<IReadOnlyList<Reply>> SendAsync(JsonObject activity)
    {
        using var response = await PostAsync(activity.ToJsonString());
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        if (delivery == Delivery.Callback) return connector.TakeReplies(ConversationId);
        var body = await response.Content.ReadFromJsonAsync<JsonElement>();
        return [.. body.GetProperty("activities").EnumerateArray().Where(a => a.GetProperty("type").GetString() == "message").Select(a => new Reply(a))];
    }

    /// <summary>Sends a body, whatever it is.</summary>
    public async Task<HttpResponseMessage> PostAsync(string body)
    {
        using var content = new StringContent(body, new MediaTypeHeaderValue("application/json"));
        return await Http.PostAsync(bot(), content);
    }

    private JsonObject Activity(string type)
    {
        var now = DateTimeOffset.UtcNow;
        var activity = new JsonObject
        {
            ["type"] = type,
            ["id"] = Guid.NewGuid().ToString(),
            ["channelId"] = "emulator",
            ["serviceUrl"] = connector.ServiceUrl,
            ["conversation"] = new JsonObject { ["id"] = ConversationId },
            ["from"] = Account(_user, "User", "user"),
            ["recipient"] = Account(_bot, "Bot", "bot"),
            ["locale"] = "en-US",
            ["timestamp"] = now,
            ["localTimestamp"] = now,
            ["channelData"] = new JsonObject { ["clientActivityID"] = Guid.NewGuid().ToString() },
        };
        if (delivery == Delivery.ExpectReplies) activity["deliveryMode"] = "expectReplies";
        return activity;
    }

    private static JsonObject Account(string id, string name, string? role)
    {
        var account = new JsonObject { ["id"] = id, ["name"] = name };
        if (role is not null) account["role"] = role;
        return account;
    }
}
