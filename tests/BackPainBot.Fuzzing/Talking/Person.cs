using BackPainBot.Conversations.Client;
using BackPainBot.Fuzzing.Running;

namespace BackPainBot.Fuzzing.Talking;

/// <summary>Somebody who answers honestly whatever the bot asks, wherever it is.</summary>
internal sealed class Person(Talk talk, bool redFlag = false)
{
    private static readonly Dictionary<string, string> Sore = new()
    {
        ["next"] = "start over", ["consent"] = "no", ["check-in"] = "Better",
    };

    private static readonly Dictionary<string, string> PainDownOneLeg = new(Sore) { ["red-flags-legs"] = "4" };

    private readonly Interviewee<Talk> _interviewee = new(talk, redFlag ? PainDownOneLeg : Sore);

    public string? Open => _interviewee.Open;

    public void Hear(IReadOnlyList<Reply> replies) => _interviewee.Hear(replies);

    /// <summary>Answers what is open; where nothing is, has it begin.</summary>
    public async Task AnswerAsync()
    {
        if (Open is null) Hear(await talk.SayAsync("check my back"));
        else await WithoutEndAsync(_interviewee.AnswerAsync());
    }

    /// <summary>Goes on until there is a result, another one than before.</summary>
    /// <exception cref="BrokenException">None comes.</exception>
    public Task GoOnAsync() => WithoutEndAsync(_interviewee.GoOnAsync());

    private static async Task WithoutEndAsync(Task task)
    {
        try
        {
            await task;
        }
        catch (InvalidOperationException stuck)
        {
            throw new BrokenException(new Broken("no end", stuck.Message));
        }
    }
}
