using Microsoft.Bot.Builder.Dialogs;

namespace BackPainBot.Dialogs;

internal sealed partial class MainDialog
{
    /// <summary>
    /// Hears a message that was changed. The last one counts as if it had been written so at once, and any answer that it gave
    /// is taken back; of an earlier one only what it tells of the pain counts, since nobody knows what it answered.
    /// </summary>
    /// <returns>The end of the turn; null where the message is now to be heard as if it were new.</returns>
    private async Task<DialogTurnResult?> EditedAsync(DialogContext dc, CancellationToken cancellationToken)
    {
        var (turn, last) = (dc.Context, _services.LastMessage);
        if (await last.WasTakenAsync(turn, cancellationToken) && await last.WasHeardAsync(turn, cancellationToken))
        {
            await _services.Speaker(turn).SendAsync(_services.Content.Text(Say.Edited), cancellationToken);
            var answers = (await _services.Intake.ReportAsync(turn, cancellationToken)).Answers;
            await _services.Intake.KeepAsync(turn, [.. answers.SkipLast(1)], cancellationToken);
            await Silence.KeepAsync(turn, () => RestartAsync(dc, cancellationToken));
            return null;
        }

        if (await last.WasHeardAsync(turn, cancellationToken)) return null;
        if (await UrgentAsync(dc, cancellationToken)) return await RestartAsync(dc, cancellationToken);
        if (IsAdvised(dc) || await ToldAsync(dc, cancellationToken) is not { } told)
        {
            await _services.Speaker(turn).SendAsync(_services.Content.Text(Say.EditedEarlier), cancellationToken);
            return EndOfTurn;
        }

        await _services.Speaker(turn).SendAsync(_services.Content.Text(Say.Edited), cancellationToken);
        await _services.Intake.RecordAsync(turn, told, cancellationToken);
        return await RestartAsync(dc, cancellationToken);
    }
}
