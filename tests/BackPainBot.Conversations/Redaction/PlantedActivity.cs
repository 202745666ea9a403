using System.Text.Json.Nodes;

namespace BackPainBot.Conversations.Redaction;

/// <summary>Puts rare words wherever a channel's activity can hold something of somebody.</summary>
internal static class PlantedActivity
{
    /// <summary>A region that nobody else in these tests comes from.</summary>
    private const string Locale = "en-FJ";

    public static JsonObject Plant(this JsonObject activity, Canaries canaries)
    {
        string Word(string field) => canaries.Word($"{activity["type"]}: {field}");
        JsonObject Words(params string[] fields) => new(fields.Select(field => KeyValuePair.Create(field, (JsonNode?)Word(field))));

        foreach (var (name, value) in Words("name", "aadObjectId", "userPrincipalName", "email", "givenName", "surname")) activity["from"]![name] = value?.DeepClone();
        if (activity["conversation"] is JsonObject conversation) conversation["name"] = Word("conversation's name");
        activity["locale"] = canaries.Keep(Locale, "locale");
        foreach (var (name, value) in Words("summary", "speak", "topicName", "localTimezone", "importance", "callerId", "label", "unknown")) activity[name] ??= value?.DeepClone();
        activity[Word("a member's name")] = true;
        activity["channelData"] ??= new JsonObject();
        activity["channelData"]![Word("a member's name in channelData")] = Word("channelData");
        if (activity["entities"] is not JsonArray entities) activity["entities"] = entities = [];
        entities.Add(new JsonObject { ["type"] = "clientInfo", ["country"] = Word("country"), ["platform"] = Word("platform"), ["timezone"] = Word("timezone") });
        entities.Add(new JsonObject { ["type"] = Word("an entity's type"), ["text"] = Word("entity") });
        if ((string?)activity["type"] == "message")
        {
            var html = new JsonObject { ["contentType"] = "text/html", ["content"] = $"<p>{Word("html")}</p>", ["name"] = Word("a file's name") };
            var file = new JsonObject { ["contentType"] = "image/png", ["contentUrl"] = $"https://example.org/{Word("a file's address")}.png" };
            activity["attachments"] = new JsonArray(html, file);
        }

        return activity;
    }
}
