using System.Text.Json.Nodes;
using CsCheck;

namespace BackPainBot.Fuzzing.Inputs;

/// <summary>Changes JSON so that it stays JSON: other values, other kinds, members gone, twice, under other names, nested deep.</summary>
internal static class JsonMutations
{
    private static readonly string[] Literals =
    [
        "null", "true", "false", "0", "-1", "1", "7", "1.5", "1e308", "1e999", "-1e999", "9223372036854775807", "9223372036854775808", "2147483648", "0.1e-400",
        "[]", "{}", "[null]", "[[]]", "[{}]", "{\"\":null}", "{\"a\":1}",
        """{"$type":"System.IO.FileInfo, System.IO.FileSystem","fileName":"/tmp/x"}""", """{"$type":"Microsoft.Bot.Builder.Dialogs.DialogState","$values":[]}""",
        """{"$id":"1","$ref":"1"}""", """{"dialogStack":[]}""", """{"dialogStack":[null,1,{}]}""", """{"dialogStack":[{"id":"MainDialog","state":null}]}""",
    ];

    private static readonly string[] Texts =
    [
        "", "0001-01-01T00:00:00Z", "9999-12-31T23:59:59.9999999Z", "0001-01-01T00:00:00-14:00", "9999-12-31T23:59:59+14:00", "2026-11-23T18:00:00+14:00", "2026-02-30T00:00:00Z", "2026-11-23", "24:00",
        "Europe/London", "/etc/passwd", "../../etc/passwd", "en-GB", "xx-XX", "http://localhost:1", "https://smba.trafficmanager.net/x/", "urn:backpainbot:directline", "file:///etc/passwd",
        """{"question":"\ud800","asked":"x"}""", """{"question":"age","asked":"x","ticked":"\udc00"}""", """{"\ud800":1}""", "[", "{}", "null", "[null]", "[{}]", """{"V":1}""", """[{"Q":null}]""", """[{"Q":"age","S":null,"P":[null]}]""",
        "message", "invoke", "messageUpdate", "messageDelete", "conversationUpdate", "installationUpdate", "event", "endOfConversation", "typing", "messageReaction", "trace", "delay", "handoff", "command", "invokeResponse",
        "msteams", "directline", "emulator", "webchat", "slack", "personal", "groupChat", "channel", "expectReplies", "ephemeral", "stream", "checkIn", "ContinueConversation", "CreateConversation", "adaptiveCard/action", "application/search",
        "signin/verifyState", "signin/tokenExchange", "tokens/response", "editMessage", "undeleteMessage", "softDeleteMessage", "teamRenamed", "add", "remove", "add-upgrade",
        "who", "age", "region", "severity", "summary", "red-flags-nerves", "told", "check-in", "QuestionDialog", "MainDialog", "Visit", "CheckUp", "IntakeDialog", "SummaryDialog", "FollowUpDialog", "ConsentDialog", "CheckInDialog", "AdviceDialog",
    ];

    private static readonly Gen<string> Value = Gen.Frequency(
        (3, (IGen<string>)Gen.Int[0, Literals.Length - 1].Select(i => Literals[i])),
        (3, Gen.Int[0, Texts.Length - 1].Select(i => JsonBranches.Write(JsonValue.Create(Texts[i])!))),
        (3, OddText.Any.Select(text => JsonBranches.Write(JsonValue.Create(text)!))),
        (1, Gen.Select(Gen.Int[1, 70], Gen.Bool).Select((deep, list) => list ? new string('[', deep) + new string(']', deep) : string.Concat(Enumerable.Repeat("{\"a\":", deep)) + "1" + new string('}', deep))));

    private static readonly Gen<(int How, double Where, double Other, string Value, string Name)> Change =
        Gen.Select(Gen.Int[0, 9], Gen.Double.Unit, Gen.Double.Unit, Value, OddText.Oddity);

    /// <summary>The JSON with one to so many changes.</summary>
    public static Gen<JsonNode> Of(Gen<JsonNode> seeds, int most = 3) => Gen.Select(seeds, Change.Array[1, most], (seed, changes) =>
    {
        var root = seed.DeepClone();
        foreach (var (how, where, other, value, name) in changes) Apply(root, how, where, other, value, name);
        return root;
    });

    private static void Apply(JsonNode root, int how, double where, double other, string value, string name)
    {
        var places = JsonBranches.Places(root).ToList();
        if (places.Count == 0) return;
        var place = places[(int)(where * places.Count)];
        var from = places[(int)(other * places.Count)];

        // JSON within a string is changed within, mostly.
        if (how > 1 && place.Value is JsonValue text && text.TryGetValue<string>(out var inner) && JsonBranches.TryParse(inner) is { } json)
        {
            Apply(json, how - 1, other, where, value, name);
            place.Value = JsonBranches.Write(json);
            return;
        }

        switch (how)
        {
            case 0: place.Remove(); break;
            case 1 when place.Parent is JsonObject members: members[name] = Copy(place.Value); break;
            case 1 when place.Parent is JsonArray items: items.Add(Copy(place.Value)); break;
            case 2: place.Value = Copy(from.Value); break;
            case 3: place.Value = new JsonArray(Copy(place.Value)); break;
            case 4: place.Value = new JsonObject { [name] = Copy(place.Value) }; break;
            case 5 when place.Value is JsonValue old: place.Value = old.ToString(); break;
            default: place.Value = JsonNode.Parse(value, documentOptions: new() { MaxDepth = 200 }); break;
        }
    }

    private static JsonNode? Copy(JsonNode? node) => node?.DeepClone();
}
