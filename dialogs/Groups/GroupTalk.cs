using BackPainBot.Triage;
using Microsoft.Bot.Builder;

namespace BackPainBot.Dialogs;

/// <summary>Keeps health talk out of groups: what cannot wait is answered on the spot, the rest goes on in private.</summary>
internal sealed class GroupTalk(DialogServices services, IPrivateChats? chats)
{
    /// <summary>Says once how to talk to the bot.</summary>
    public Task IntroduceAsync(ITurnContext turn, CancellationToken cancellationToken)
    {
        var speaker = services.Speaker(turn);
        return speaker.SendAsync(services.Content.Text(Say.GroupHello, speaker.Safety), cancellationToken);
    }

    /// <summary>Answers a message to the bot.</summary>
    /// <param name="turn">The turn.</param>
    /// <param name="inPrivate">What the bot does with the message in the private chat.</param>
    /// <param name="cancellationToken">Stops the turn.</param>
    public async Task AnswerAsync(ITurnContext turn, BotCallbackHandler inPrivate, CancellationToken cancellationToken)
    {
        if (await AnswerUrgentAsync(turn, cancellationToken)) return;
        var (speaker, content) = (services.Speaker(turn), services.Content);
        await services.Languages.AnswerAsync(turn, turn.Activity.Text ?? "", cancellationToken);
        var chat = chats is null ? PrivateChat.OutOfReach : await chats.ContinueAsync(turn, inPrivate, cancellationToken);
        await speaker.SendAsync(
            chat switch
            {
                { Continued: true, Link: { } link } => content.Text(Say.GroupContinued, link.AbsoluteUri),
                { Link: { } link } => content.Text(Say.GroupLink, link.AbsoluteUri, speaker.Safety),
                _ => content.Text(Say.Group, speaker.Safety),
            },
            cancellationToken);
    }

    /// <summary>A card that was passed on into a group asks nobody there.</summary>
    public Task RefuseCardAsync(ITurnContext turn, CancellationToken cancellationToken) =>
        services.Speaker(turn).SendAsync(services.Content.Text(Say.CardPrivate), cancellationToken);

    /// <summary>Answers a red flag at once.</summary>
    /// <returns>Whether there was one.</returns>
    public async Task<bool> AnswerUrgentAsync(ITurnContext turn, CancellationToken cancellationToken)
    {
        if (services.Listener.Told(services.Hear(turn), null, Subject.Unknown) is not { } told) return false;
        var assessment = services.Assessor.Assess(PainReport.From(services.Knowledge, [told]));
        if (assessment.Class != TriageClass.RedFlag) return false;
        await services.Languages.AnswerAsync(turn, turn.Activity.Text ?? "", assessment, cancellationToken);
        var speaker = services.Speaker(turn);
        var result = new ResultWording(services.Content, services.Knowledge, speaker.Here, assessment, AdvicePlan.Nothing) { CanGoBack = false }.Result;
        await speaker.SendAsync(result, cancellationToken);
        return true;
    }
}
