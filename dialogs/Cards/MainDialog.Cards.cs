using Microsoft.Bot.Builder.Dialogs;

namespace BackPainBot.Dialogs;

internal sealed partial class MainDialog
{
    /// <summary>A card of an earlier question, of another chat, of somebody else or of nobody's making has no effect.</summary>
    /// <returns>Whether it was one.</returns>
    private async Task<bool> RefuseAsync(DialogContext dc, TickedCard card, CancellationToken cancellationToken)
    {
        if (QuestionDialog.IsForAnother(dc.ActiveDialog, dc.Context.Activity))
        {
            await _services.Speaker(dc.Context).SendAsync(_services.Content.Text(Say.CardPrivate), cancellationToken);
            return true;
        }

        if (QuestionDialog.Expects(dc.ActiveDialog, card)) return false;
        if (_services.Knowledge.Question(card.Question) is { } question)
        {
            var answer = (await _services.Intake.ReportAsync(dc.Context, cancellationToken)).Answers.LastOrDefault(a => a.Question == question.Id)?.Said;
            await _services.Speaker(dc.Context).CloseAsync(dc.Context.Activity.ReplyToId, _services.Content.Question(question.Id).Ask, answer, cancellationToken);
        }

        await _services.Speaker(dc.Context).SendAsync(_services.Content.Text(Say.CardStale), cancellationToken);
        return true;
    }
}
