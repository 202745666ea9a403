using BackPainBot.Dialogs;
using BackPainBot.Evaluation.Cases;
using BackPainBot.Evaluation.Scores;
using Microsoft.Bot.Builder;

namespace BackPainBot.Evaluation.Interviews;

/// <summary>Plays many cases, a fresh conversation each.</summary>
internal static class Interviewing
{
    /// <summary>What shows changes nothing in what is asked and judged, so plain text will do.</summary>
    private static readonly ChannelProfile PlainText = new(SuggestedActions: false, Markdown: false, MaxActions: 0, Cards: false);

    /// <summary>What each case came to, in the order of the cases.</summary>
    public static async Task<IReadOnlyList<Outcome>> AllAsync(IReadOnlyList<Case> cases, CancellationToken cancellationToken)
    {
        using var bot = new InProcessBot(new MemoryStorage(), PlainText);
        var outcomes = new Outcome[cases.Count];
        await Parallel.ForAsync(0, cases.Count, cancellationToken, async (i, stop) =>
        {
            var conversation = bot.Conversation($"conversation-{i}", cases[i].Now);
            outcomes[i] = await new Interviewee(conversation, cases[i]).TalkAsync(stop);
        });
        return outcomes;
    }
}
