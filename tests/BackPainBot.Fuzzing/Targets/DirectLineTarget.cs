using System.Text;
using System.Text.Json.Nodes;
using BackPainBot.Fuzzing.Inputs;
using BackPainBot.Fuzzing.Running;
using BackPainBot.Fuzzing.Talking;
using CsCheck;

namespace BackPainBot.Fuzzing.Targets;

/// <summary>
/// What a client of Direct Line asks for, in any order and form, sockets included. Nothing is a failure of the program,
/// refusals say nothing, nobody reads what another said, and both go on talking afterwards.
/// </summary>
internal sealed class DirectLineTarget : ITarget
{
    private const string Secret = "--DirectLine:GenerateSecret=a-secret-of-the-tests-which-is-long-enough";

    private static readonly string[] Asked = SeedFiles.Lines("requests.jsonl");

    private static readonly Gen<JsonNode> Honest = Gen.Int[0, Asked.Length - 1].Select(i => JsonNode.Parse(Asked[i])!);
    private static readonly Gen<JsonNode> Request = Gen.Frequency((3, Honest), (6, JsonMutations.Of(Honest)), (2, WithOddBytes(Honest)));

    private BotHost _host = null!;
    private Line _victim = null!;

    public Gen<byte[]> Inputs { get; } = Request.Array[1, 5].Select(requests => Encoding.UTF8.GetBytes(string.Join('\n', requests.Select(JsonBranches.Write))));

    public async Task StartAsync()
    {
        _host = await BotHost.StartAsync(Secret);
        _victim = await Line.StartAsync(_host);
        await _victim.SayAsync($"My lower back hurts. {_victim.Secret}");
    }

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    public async Task<Broken?> TryAsync(byte[] input)
    {
        try
        {
            var client = await Line.StartAsync(_host);
            foreach (var line in Encoding.UTF8.GetString(input).Split('\n'))
            {
                if (JsonBranches.TryParse(line) is not JsonObject request) continue;
                foreach (var answer in await client.AskAsync(request, _victim.Conversation))
                {
                    if (answer.Contains(_victim.Secret, StringComparison.Ordinal)) return new Broken("another's conversation was read", answer);
                }
            }

            await client.SayAsync("hello");
            if (_host.Complaints.Take() is { } complaint) return Symptoms.OfLog(complaint);
            return (await _victim.ReadAsync()).Contains(_victim.Secret, StringComparison.Ordinal) ? null : new Broken("another's conversation is gone");
        }
        catch (BrokenException exception)
        {
            return exception.Broken;
        }
    }

    /// <summary>The request with one of its texts, mostly the body, changed without regard to what it means.</summary>
    private static Gen<JsonNode> WithOddBytes(Gen<JsonNode> requests) => requests.SelectMany(request =>
        ByteMutations.Of(Gen.Const(Encoding.UTF8.GetBytes(request["body"]?.ToString() ?? request["path"]!.ToString()))).Select(bytes =>
        {
            var changed = request.DeepClone();
            changed[request["body"] is null ? "path" : "body"] = Encoding.Latin1.GetString(bytes);
            return changed;
        }));
}
