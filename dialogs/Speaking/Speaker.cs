using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace BackPainBot.Dialogs;

/// <summary>Says things in one conversation, as its channel can show them.</summary>
/// <param name="turn">The turn to answer.</param>
/// <param name="content">The words.</param>
/// <param name="profile">What the channel can show.</param>
internal sealed class Speaker(ITurnContext turn, ConversationContent content, ChannelProfile profile)
{
    /// <summary>What stands around bold words.</summary>
    public const string Strong = "**";

    private const string Spoken = nameof(Speaker);

    /// <summary>Whom to call where the user is.</summary>
    public Locality Here { get; } = Locality.Of(content, turn.Activity.Locale, profile.Markdown);

    /// <summary>The one line of safety advice that nobody is left without.</summary>
    public string Safety => content.Text(Say.Safety, Here.Number);

    /// <summary>Whether the bot had something to say in this turn. The turn itself does not know, since what is said leaves after it.</summary>
    public static bool HasSpoken(ITurnContext turn) => turn.TurnState.ContainsKey(Spoken);

    /// <summary>Sends one message, as the channel can show it.</summary>
    public async Task SendAsync(Message message, CancellationToken cancellationToken)
    {
        turn.TurnState[Spoken] = true;
        if (Silence.Reigns(turn)) return;
        var activity = ToActivity(message);
        if (message.Replaces is not { } id)
        {
            await turn.SendActivityAsync(activity, cancellationToken);
            return;
        }

        activity.Id = id;
        await turn.UpdateActivityAsync(activity, cancellationToken);
    }

    /// <summary>Closes a card, where the channel told which.</summary>
    public Task CloseAsync(string? id, string question, string? answer, CancellationToken cancellationToken) =>
        ClosedCard.Of(content, id, question, answer) is { } closed ? SendAsync(closed, cancellationToken) : Task.CompletedTask;

    /// <summary>Sends a text that expects no answer.</summary>
    public Task SendAsync(string text, CancellationToken cancellationToken) => SendAsync(new Message(text), cancellationToken);

    private Activity ToActivity(Message message)
    {
        var allFit = profile.SuggestedActions && message.Buttons?.Count <= profile.MaxActions;
        var card = profile.Cards && !(message.ButtonsSuffice && allFit) ? message.Card : null;
        var inCard = card is not null && message.LeadFitsCard && profile.TextApart;
        if (inCard) card = CardElements.Headed(card!, message.Lead);
        var text = inCard ? null : card is null ? message.Full : message.Lead;
        var activity = MessageFactory.Text(text is null ? null : message.Verbatim ? Block(text) : profile.Markdown ? LineBreaks(text) : PlainText.Of(text));
        // What a notification shows, in place of "sent a card".
        if (inCard) activity.Summary = PlainText.Of(message.Lead);
        if (!message.Verbatim) activity.Speak = PlainText.Of(message.Full);
        activity.InputHint = message.Buttons is null ? InputHints.AcceptingInput : InputHints.ExpectingInput;
        if (!profile.Markdown) activity.TextFormat = TextFormatTypes.Plain;
        if (card is not null) activity.Attachments = [new Attachment { ContentType = CardElements.ContentType, Content = card }];
        if (message.Buttons is not null && profile.SuggestedActions) activity.SuggestedActions = Suggest(message, card is not null);
        if (message.Entities.Count > 0) activity.Entities = [.. message.Entities.Select(Entity)];
        return activity;
    }

    /// <summary>All buttons; beside a card that holds the choices, or where the channel cannot show as many, the common ones.</summary>
    private SuggestedActions Suggest(Message message, bool besideCard)
    {
        var all = !besideCard && message.Buttons!.Count <= profile.MaxActions;
        var shown = all ? message.Buttons! : [.. message.Buttons!.TakeLast(Math.Min(message.CommonButtons, profile.MaxActions))];
        return new SuggestedActions { Actions = [.. shown.Select(b => new CardAction { Type = ActionTypes.ImBack, Title = b, Value = b })] };
    }

    private string Block(string text) => profile.Markdown ? $"```\n{text}\n```" : text;

    private static Entity Entity(Dictionary<string, object> values)
    {
        var entity = new Entity();
        entity.SetAs(values);
        return entity;
    }

    /// <summary>In Markdown a line ends with two spaces, and a list stands between empty lines.</summary>
    private static string LineBreaks(string text)
    {
        var lines = text.Split('\n');
        return string.Concat(lines.Select((line, i) => i == 0 ? line : Break(lines[i - 1], line) + line));
    }

    private static string Break(string before, string line) => InList(before) != InList(line) ? "\n\n" : InList(line) ? "\n" : "  \n";

    private static bool InList(string line) => line.StartsWith("- ", StringComparison.Ordinal) || (line.Length > 0 && char.IsAsciiDigit(line[0]) && line.Contains(". ", StringComparison.Ordinal));
}
