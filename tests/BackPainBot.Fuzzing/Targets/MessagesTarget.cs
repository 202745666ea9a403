using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using BackPainBot.Fuzzing.Inputs;
using BackPainBot.Fuzzing.Running;
using BackPainBot.Fuzzing.Talking;
using CsCheck;

namespace BackPainBot.Fuzzing.Targets;

/// <summary>
/// Bodies posted to the bot's endpoint, a line each, in one conversation: some as channels write them, then some that are
/// not. Nothing is a failure of the program, no turn fails, and what is refused is refused without a word.
/// </summary>
internal sealed class MessagesTarget : ITarget
{
    /// <summary>Stands for the id of the conversation, and of an activity.</summary>
    private const string Conversation = "~conversation~";
    private const string Activity = "~activity~";

    private static readonly MediaTypeHeaderValue Json = new("application/json");
    private static readonly string[] Seeds = SeedFiles.Lines("activities.jsonl");

    private static readonly Gen<string> Honest = Gen.Int[0, Seeds.Length - 1].Select(i => Seeds[i]);
    private static readonly Gen<byte[]> Changed = JsonMutations.Of(Honest.Select(line => JsonNode.Parse(line)!)).Select(node => Encoding.UTF8.GetBytes(JsonBranches.Write(node)));
    private static readonly Gen<byte[]> Broken = ByteMutations.Of(Gen.Frequency((3, Honest.Select(Encoding.UTF8.GetBytes)), (1, Changed)));
    private static readonly Gen<byte[]> Line = Gen.Frequency((2, Honest.Select(Encoding.UTF8.GetBytes)), (5, Changed), (3, Broken));

    private BotHost _host = null!;

    public Gen<byte[]> Inputs { get; } = Line.Array[1, 6].Select(lines => lines.Aggregate((all, line) => [.. all, (byte)'\n', .. line]));

    public async Task StartAsync() => _host = await BotHost.StartAsync();

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    public async Task<Broken?> TryAsync(byte[] input)
    {
        var conversation = Guid.NewGuid().ToString("N");
        var lines = Encoding.Latin1.GetString(input).Split('\n');
        for (var i = 0; i < lines.Length; i++)
        {
            var body = lines[i].Replace(Conversation, conversation, StringComparison.Ordinal).Replace(Activity, $"{conversation}-{i}", StringComparison.Ordinal);
            if (await PostAsync(Encoding.Latin1.GetBytes(body)) is { } broken) return broken;
        }

        return null;
    }

    private async Task<Broken?> PostAsync(byte[] body)
    {
        try
        {
            using var content = new ByteArrayContent(body) { Headers = { ContentType = Json } };
            using var response = await _host.Http.PostAsync("/api/messages", content);
            var answer = await response.Content.ReadAsByteArrayAsync();
            if (_host.Complaints.Take() is { } complaint) return Symptoms.OfLog(complaint);
            var status = (int)response.StatusCode;

            // An invoke is answered by the turn: that it is not implemented, or what is wrong with it, is told with words.
            var answered = IsInvoke(body);
            if (status >= 500 && !(status == 501 && answered)) return new Broken($"status {status}");
            return status >= 400 && answer.Length > 0 && !answered ? new Broken($"status {status} with a body") : null;
        }
        catch (TaskCanceledException)
        {
            return new Broken("no answer");
        }
    }

    private static bool IsInvoke(byte[] body) =>
        JsonBranches.TryParse(Encoding.UTF8.GetString(body)) is JsonObject activity && activity.Any(m => m.Key.Equals("type", StringComparison.OrdinalIgnoreCase) && m.Value?.ToString() == "invoke");
}
