using System.Text.Json.Nodes;

namespace BackPainBot.Conversations.Teams;

/// <summary>What Teams sends for each event, as recorded, with ids of the shape that the service gives.</summary>
/// <param name="serviceUrl">Where the bot's calls go.</param>
public sealed class TeamsPayloads(string serviceUrl)
{
    private const string Tenant = "72f988bf-0000-41af-91ab-2d7cd011db47";

    private static long _lastId = 1_795_438_549_485;

    /// <summary>Who writes.</summary>
    public string User { get; } = $"29:1{Guid.NewGuid():N}";

    /// <summary>The bot.</summary>
    public string Bot { get; } = "28:0d1e2f3a-4b5c-6d7e-8f90-a1b2c3d4e5f6";

    /// <summary>The user's chat with the bot.</summary>
    public string Personal => TeamsConnector.PrivateChatOf(User);

    /// <summary>A group chat.</summary>
    public string Group { get; } = $"19:{Guid.NewGuid():N}@thread.v2";

    /// <summary>A thread of a channel.</summary>
    public string Thread { get; } = $"19:{Guid.NewGuid():N}@thread.tacv2;messageid=1795438669021";

    public JsonObject Install(string conversation, string action = "add") => With(Base("installationUpdate", conversation), new()
    {
        ["action"] = action,
        ["locale"] = "en-US",
        ["entities"] = new JsonArray(new JsonObject { ["type"] = "clientInfo", ["locale"] = "en-US" }),
    });

    public JsonObject Joined(string conversation, params string[] members) => With(Base("conversationUpdate", conversation), new()
    {
        ["membersAdded"] = new JsonArray([.. members.Select(m => new JsonObject { ["id"] = m, ["aadObjectId"] = Guid.NewGuid().ToString() })]),
    });

    public JsonObject Message(string conversation, string text) => With(Base("message", conversation), new()
    {
        ["text"] = text,
        ["textFormat"] = "plain",
        ["locale"] = "en-US",
        ["entities"] = new JsonArray(new JsonObject { ["type"] = "clientInfo", ["locale"] = "en-US", ["country"] = "US", ["platform"] = "Web" }),
    });

    /// <summary>A message with the bot's name in front.</summary>
    public JsonObject Mention(string conversation, string text)
    {
        var message = Message(conversation, $"<at>Back Pain</at> {text}");
        Mentions(message, Bot, "Back Pain");
        return message;
    }

    /// <summary>Says that a message mentions somebody.</summary>
    public static void Mentions(JsonObject message, string id, string name) => message["entities"]!.AsArray().Add(new JsonObject
    {
        ["type"] = "mention", ["mentioned"] = new JsonObject { ["id"] = id, ["name"] = name }, ["text"] = $"<at>{name}</at>",
    });

    /// <summary>A card that was sent off: no text, but what it held and which message it was.</summary>
    public JsonObject Submit(string conversation, string card, JsonObject value) => With(Base("message", conversation), new()
    {
        ["value"] = value,
        ["replyToId"] = card,
    });

    /// <summary>A message that was changed after it was sent.</summary>
    public static JsonObject Edited(JsonObject message, string text)
    {
        var edit = message.DeepClone().AsObject();
        edit["type"] = "messageUpdate";
        edit["text"] = text;
        edit["timestamp"] = DateTimeOffset.UtcNow.AddSeconds(5);
        edit["channelData"]!["eventType"] = "editMessage";
        return edit;
    }

    public JsonObject Deleted(JsonObject message)
    {
        var deletion = Base("messageDelete", message["conversation"]!["id"]!.GetValue<string>());
        deletion["id"] = message["id"]!.DeepClone();
        deletion["channelData"]!["eventType"] = "softDeleteMessage";
        return deletion;
    }

    public JsonObject Liked(string conversation, string message) => With(Base("messageReaction", conversation), new()
    {
        ["reactionsAdded"] = new JsonArray(new JsonObject { ["type"] = "like" }),
        ["replyToId"] = message,
    });

    public JsonObject Invoke(string conversation, string? name, JsonObject value)
    {
        var invoke = Base("invoke", conversation);
        if (name is not null) invoke["name"] = name;
        invoke["value"] = value;
        return invoke;
    }

    private static JsonObject With(JsonObject activity, JsonObject more)
    {
        foreach (var (name, value) in more) activity[name] = value?.DeepClone();
        return activity;
    }

    private JsonObject Base(string type, string conversation)
    {
        var now = DateTimeOffset.UtcNow;
        var kind = conversation.StartsWith("a:", StringComparison.Ordinal) ? "personal" : conversation.Contains("messageid", StringComparison.Ordinal) ? "channel" : "groupChat";
        var activity = new JsonObject
        {
            ["type"] = type,
            ["id"] = $"{Interlocked.Increment(ref _lastId)}",
            ["channelId"] = "msteams",
            ["serviceUrl"] = serviceUrl,
            ["from"] = new JsonObject { ["id"] = User, ["name"] = "Alex Wilber", ["aadObjectId"] = "8c0a1f6e-0000-4b1d-9d3c-1a2b3c4d5e6f" },
            ["recipient"] = new JsonObject { ["id"] = Bot, ["name"] = "Back Pain" },
            ["conversation"] = new JsonObject { ["id"] = conversation, ["conversationType"] = kind, ["tenantId"] = Tenant },
            ["timestamp"] = now,
            ["localTimestamp"] = now,
            ["channelData"] = new JsonObject { ["tenant"] = new JsonObject { ["id"] = Tenant } },
        };
        if (kind != "personal") activity["conversation"]!["isGroup"] = true;
        if (kind == "channel")
        {
            var channel = conversation.Split(';')[0];
            activity["channelData"]!["teamsChannelId"] = channel;
            activity["channelData"]!["channel"] = new JsonObject { ["id"] = channel };
            activity["channelData"]!["team"] = new JsonObject { ["id"] = channel };
        }

        return activity;
    }
}
