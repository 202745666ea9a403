using BackPainBot.Triage;
using Microsoft.Bot.Builder;

namespace BackPainBot.Dialogs;

/// <summary>Says in between what a message asks for or remarks; what was asked before stays open.</summary>
internal sealed class SmallTalk(DialogServices services)
{
    /// <summary>Replies to what is asked beside an answer. An emergency is not talked over.</summary>
    /// <param name="turn">The turn.</param>
    /// <param name="heard">The message.</param>
    /// <param name="answer">What it answers.</param>
    /// <param name="cancellationToken">Stops the turn.</param>
    /// <returns>Whether anything was said.</returns>
    public async Task<bool> BesideAsync(ITurnContext turn, Heard heard, Answer answer, CancellationToken cancellationToken)
    {
        var before = await services.Intake.ReportAsync(turn, cancellationToken);
        var standing = services.Stand(PainReport.From(services.Knowledge, [.. before.Answers, answer]));
        if (heard.Beside.Count == 0 || standing.Assessment.Urgency == Urgency.Emergency) return false;
        await services.Speaker(turn).SendAsync(services.TopicWording(turn).Reply(heard.Beside, standing), cancellationToken);
        return true;
    }

    /// <summary>Replies to a message that answers nothing.</summary>
    /// <param name="turn">The turn.</param>
    /// <param name="heard">The message.</param>
    /// <param name="cancellationToken">Stops the turn.</param>
    /// <returns>Whether anything was said: not where the message is neither a question nor a remark.</returns>
    public async Task<bool> AloneAsync(ITurnContext turn, Heard heard, CancellationToken cancellationToken)
    {
        var standing = services.Stand(await services.Intake.ReportAsync(turn, cancellationToken));
        if (Reply(turn, heard, standing) is not { } reply) return false;
        await services.Speaker(turn).SendAsync(reply, cancellationToken);
        return true;
    }

    /// <summary>The reply to a message that answers nothing; null where it is neither a question nor a remark.</summary>
    public string? Reply(ITurnContext turn, Heard heard, Standing standing) =>
        heard.Alone.Count > 0 || standing.Crisis ? services.TopicWording(turn).Reply(heard.Alone, standing)
        : heard.Asks ? services.Content.Text(Say.TopicUnknown)
        : null;
}
