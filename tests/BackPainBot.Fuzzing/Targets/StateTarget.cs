using System.Text;
using System.Text.Json.Nodes;
using BackPainBot.Fuzzing.Inputs;
using BackPainBot.Fuzzing.Running;
using BackPainBot.Fuzzing.Talking;
using CsCheck;

namespace BackPainBot.Fuzzing.Targets;

/// <summary>
/// What the store holds of a conversation and of its user, changed in every way. The next turn does not fail, the
/// conversation comes to a result, and what was kept of the user stays where it could be read.
/// </summary>
internal sealed class StateTarget : ITarget
{
    private static readonly string[] Sayings = ["hello", "none", "5", "yes", "back", "my data", "my routine", "check in with me", "keep my answers", "start over", "help", "why", "check my back", "next exercise", "not sure", "2", "stop"];

    /// <summary>One in so many goes on to the result.</summary>
    private const int Rare = 12;

    private BotHost _host = null!;

    public Gen<byte[]> Inputs { get; private set; } = null!;

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    public async Task StartAsync()
    {
        _host = await BotHost.StartAsync();
        var album = await Album.TakeAsync(_host);
        var kept = Gen.Const(album.User);
        Inputs = Gen.Select(Changed(Gen.Int[0, album.Conversations.Count - 1].Select(i => album.Conversations[i])), Gen.Frequency((1, kept), (1, Changed(kept))), Gen.Int[0, Sayings.Length - 1], (conversation, user, say) => new JsonObject
        {
            ["conversation"] = conversation,
            ["user"] = user,
            ["say"] = Sayings[say],
        }).Select(script => Encoding.UTF8.GetBytes(JsonBranches.Write(script)));
    }

    public async Task<Broken?> TryAsync(byte[] input)
    {
        if (JsonBranches.TryParse(Encoding.UTF8.GetString(input)) is not JsonObject script) return null;
        var talk = new Talk(_host, "emulator");
        var stored = new StoredState(_host, talk);
        var user = script["user"]?.ToString();
        var kept = StoredState.EntriesOf(user);
        try
        {
            await stored.PutAsync(script["conversation"]?.ToString(), user);
            var person = new Person(talk);
            person.Hear(await talk.SayAsync(script["say"]?.ToString() ?? "hello"));
            await person.AnswerAsync();
            await person.AnswerAsync();
            if (input.Length % Rare == 0) await person.GoOnAsync();
            var left = StoredState.EntriesOf((await stored.ReadAsync()).User);
            return left < kept ? new Broken("the pain log is gone", $"{left} of {kept} entries are left") : null;
        }
        catch (BrokenException exception)
        {
            return exception.Broken;
        }
    }

    private static Gen<string> Changed(Gen<string> documents) => Gen.Frequency(
        (6, JsonMutations.Of(documents.Select(text => JsonNode.Parse(text)!), 4).Select(JsonBranches.Write)),
        (1, ByteMutations.Of(documents.Select(Encoding.UTF8.GetBytes)).Select(Encoding.UTF8.GetString)),
        (1, OddText.Oddity));
}
