using System.Text.Json.Nodes;

namespace BackPainBot.Conversations.Client;

/// <summary>Messages that answer nothing.</summary>
public static class Noise
{
    public static IReadOnlyList<string> Texts { get; } =
    [
        "asdf qwer zxcv",
        "🙃🔥",
        "",
        "   \n ",
        "?!…",
        string.Concat(Enumerable.Repeat("blah ", 2000)),
    ];

    /// <summary>A picture without a word.</summary>
    public static JsonObject Picture(EmulatorClient client)
    {
        var message = client.Message("");
        message.Remove("text");
        message["attachments"] = new JsonArray(new JsonObject
        {
            ["contentType"] = "image/png", ["contentUrl"] = "https://example.org/back.png", ["name"] = "back.png",
        });
        return message;
    }
}
