using System.Text;
using System.Text.Json.Nodes;
using BackPainBot.Fuzzing.Inputs;
using BackPainBot.Fuzzing.Running;
using BackPainBot.Fuzzing.Talking;
using CsCheck;

namespace BackPainBot.Fuzzing.Targets;

/// <summary>
/// What comes back from a card, or is said, at any question of a conversation: no turn fails, the honest answer after it is
/// taken, and what was not made for the open question changes nothing in what was answered, on which the result hangs.
/// </summary>
internal sealed class CardsTarget : ITarget
{
    /// <summary>Stands for the id of the open question, and for that of its asking.</summary>
    private const string Question = "~question~";
    private const string Asked = "~asked~";

    /// <summary>One in so many goes on to the result.</summary>
    private const int Rare = 12;

    private static readonly string[] Channels = ["emulator", "msteams", "directline", "webchat", "slack"];
    private static readonly string[] Sent = SeedFiles.Lines("submissions.jsonl");

    private static readonly Gen<JsonNode> Honest = Gen.Int[0, Sent.Length - 1].Select(i => JsonNode.Parse(Sent[i])!);
    private static readonly Gen<JsonNode> Said = OddText.Any.Select(text => (JsonNode)new JsonObject { ["type"] = "message", ["text"] = text });
    private static readonly Gen<JsonNode> Submission = Gen.Frequency((1, Honest), (2, Said), (6, JsonMutations.Of(Honest)));

    private BotHost _host = null!;
    private Album _album = null!;

    public Gen<byte[]> Inputs { get; private set; } = null!;

    public async Task StartAsync()
    {
        _host = await BotHost.StartAsync();
        _album = await Album.TakeAsync(_host);
        string[] questions = [.. _album.Questions];
        Inputs = Gen.Select(Gen.Int[0, Channels.Length - 1], Gen.Int[0, questions.Length - 1], Submission.Array[1, 3], (channel, question, sent) => new JsonObject
        {
            ["channel"] = Channels[channel],
            ["at"] = questions[question],
            ["sent"] = new JsonArray([.. sent.Select(one => one.DeepClone())]),
        }).Select(script => Encoding.UTF8.GetBytes(JsonBranches.Write(script)));
    }

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    public async Task<Broken?> TryAsync(byte[] input)
    {
        if (JsonBranches.TryParse(Encoding.UTF8.GetString(input)) is not JsonObject script || script["sent"] is not JsonArray sent) return null;
        var talk = new Talk(_host, script["channel"]?.ToString() ?? Channels[0]);
        var stored = new StoredState(_host, talk);
        var person = new Person(talk);
        try
        {
            await stored.PutAsync(_album.At(script["at"]?.ToString()), null);
            person.Hear(await talk.SayAsync("help"));
            foreach (var one in sent.OfType<JsonObject>())
            {
                var text = JsonBranches.Write(one).Replace(Question, person.Open, StringComparison.Ordinal).Replace(Asked, talk.Asked, StringComparison.Ordinal);
                if (JsonBranches.TryParse(text) is not JsonObject activity) continue;
                var before = (await stored.ReadAsync()).Answers;
                var forged = IsForged(activity, talk.Asked);
                person.Hear(await talk.SendAsync(activity));
                if (forged && (await stored.ReadAsync()).Answers != before) return new Broken("a forged card changed the answers");
            }

            await person.AnswerAsync();
            if (input.Length % Rare == 0) await person.GoOnAsync();
            return null;
        }
        catch (BrokenException exception)
        {
            return exception.Broken;
        }
    }

    /// <summary>Whether it is a card's value alone, and not one for the asking that is under way.</summary>
    private static bool IsForged(JsonObject activity, string asked) =>
        activity.All(m => m.Key is "type" or "value" or "replyToId" or "name")
        && activity["type"]?.ToString() is "message" or "invoke"
        && activity["value"] is { } value
        && (asked.Length == 0 || !value.ToString().Contains(asked, StringComparison.Ordinal));
}
