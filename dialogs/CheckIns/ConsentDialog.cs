using System.Globalization;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;

namespace BackPainBot.Dialogs;

/// <summary>Asks whether anything may be kept beyond the conversation. Ends with true only for a clear yes; null where it was not answered.</summary>
internal sealed class ConsentDialog(DialogServices services) : Dialog(nameof(ConsentDialog))
{
    public override async Task<DialogTurnResult> BeginDialogAsync(DialogContext dc, object options = null!, CancellationToken cancellationToken = default)
    {
        await AskAsync(dc.Context, cancellationToken);
        return EndOfTurn;
    }

    public override async Task<DialogTurnResult> ContinueDialogAsync(DialogContext dc, CancellationToken cancellationToken = default)
    {
        var (content, phrases) = (services.Content, services.Phrases);
        var said = dc.Context.Activity.Text ?? "";
        if (phrases.Means(said, "yes") || phrases.Command(said) == Commands.Keep || Is(Say.ConsentYes)) return await dc.EndDialogAsync(true, cancellationToken);
        if (phrases.Means(said, "no") || phrases.Means(said, "none") || phrases.Means(said, "not-sure") || Is(Say.ConsentNo)) return await dc.EndDialogAsync(false, cancellationToken);

        var standing = services.Stand(await services.Intake.ReportAsync(dc.Context, cancellationToken));
        var reply = services.SmallTalk.Reply(dc.Context, services.Hear(dc.Context), standing) ?? content.Text(Say.ConsentRetry);
        await services.Speaker(dc.Context).SendAsync(reply, cancellationToken);
        await AskAsync(dc.Context, cancellationToken);
        return EndOfTurn;

        bool Is(TextKey button) => Phrases.Normal(said) == Phrases.Normal(content.Text(button));
    }

    public override Task RepromptDialogAsync(ITurnContext turnContext, DialogInstance instance, CancellationToken cancellationToken = default) =>
        AskAsync(turnContext, cancellationToken);

    private Task AskAsync(ITurnContext turn, CancellationToken cancellationToken)
    {
        var content = services.Content;
        var message = new Message(content.Text(Say.Consent, services.PainLog.Days.ToString(CultureInfo.InvariantCulture)))
        {
            Buttons = [content.Text(Say.ConsentYes), content.Text(Say.ConsentNo)],
            CommonButtons = 2,
            Entities = [Entities.Question("consent")],
        };
        return services.Speaker(turn).SendAsync(message, cancellationToken);
    }
}
