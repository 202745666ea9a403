using System.Text.Json.Nodes;

namespace BackPainBot.Tests;

/// <summary>Activities as channels write them.</summary>
internal static class Activities
{
    private static int _lastId;

    /// <summary>A message as the Emulator sends it, with an id of its own.</summary>
    public static JsonObject Message(string serviceUrl, string text = "hello", string channelId = "emulator") => new()
    {
        ["type"] = "message",
        ["id"] = $"activity-{Interlocked.Increment(ref _lastId)}",
        ["timestamp"] = "2026-01-02T03:04:05.678Z",
        ["channelId"] = channelId,
        ["serviceUrl"] = serviceUrl,
        ["from"] = new JsonObject { ["id"] = "user", ["name"] = "User", ["role"] = "user" },
        ["recipient"] = new JsonObject { ["id"] = "bot", ["name"] = "Bot", ["role"] = "bot" },
        ["conversation"] = new JsonObject { ["id"] = "6f0e|livechat" },
        ["text"] = text,
    };

    public static JsonObject Without(this JsonObject activity, string name)
    {
        activity.Remove(name);
        return activity;
    }

    public static JsonObject With(this JsonObject activity, string name, JsonNode? value)
    {
        activity[name] = value;
        return activity;
    }
}
