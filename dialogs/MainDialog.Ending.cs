using Microsoft.Bot.Builder.Dialogs;

namespace BackPainBot.Dialogs;

internal sealed partial class MainDialog
{
    private async Task<DialogTurnResult> StartOverAsync(DialogContext dc, CancellationToken cancellationToken)
    {
        await _services.Intake.ForgetAsync(dc.Context, cancellationToken);
        await _services.Speaker(dc.Context).SendAsync(_services.Content.Text(Say.StartOver), cancellationToken);
        return await RestartAsync(dc, cancellationToken);
    }

    /// <summary>Ends the talk, and with "stop" the check-ins too.</summary>
    private async Task<DialogTurnResult> StopAsync(DialogContext dc, bool forGood, CancellationToken cancellationToken)
    {
        var (turn, content, speaker) = (dc.Context, _services.Content, _services.Speaker(dc.Context));
        var message = new Message(IsAdvised(dc) ? content.Text(Say.StopAfter) : content.Text(Say.Stop, speaker.Safety));
        if (forGood && await _services.CheckIns.CancelAsync(turn, cancellationToken))
        {
            var kept = await _services.PainLog.ReadAsync(turn, cancellationToken) is not null;
            message = new Message($"{message.Full}\n{content.Text(Say.CheckInsCancelled)}") { Entities = [Entities.CheckIns(kept, [])] };
        }

        await speaker.SendAsync(message, cancellationToken);
        await _services.Intake.ForgetAsync(turn, cancellationToken);
        await dc.CancelAllDialogsAsync(cancellationToken);
        return new DialogTurnResult(DialogTurnStatus.Complete);
    }

    private async Task<DialogTurnResult> DeleteDataAsync(DialogContext dc, CancellationToken cancellationToken)
    {
        var speaker = _services.Speaker(dc.Context);
        await dc.CancelAllDialogsAsync(cancellationToken);
        dc.Context.ForgetEverything(_services.Stored);
        var message = new Message(_services.Content.Text(Say.DataDeleted, speaker.Safety)) { Entities = [Entities.CheckIns(false, [])] };
        await speaker.SendAsync(message, cancellationToken);
        return new DialogTurnResult(DialogTurnStatus.Complete);
    }

    private async Task<DialogTurnResult> ShowDataAsync(DialogContext dc, CancellationToken cancellationToken)
    {
        await _services.Data.ShowAsync(dc.Context, cancellationToken);
        return await AskOnAsync(dc, cancellationToken);
    }
}
