using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace BackPainBot.Dialogs;

/// <summary>Says things in one conversation, as its channel can show them.</summary>
/// <param name="turn">The turn to answer.</param>
/// <param name="content">The words.</param>
/// <param name="profile">What the channel can show.</param>
internal sealed class Speaker(ITurnContext turn, ConversationContent content, ChannelProfile profile)
{
    /// <summary>Whom to call where the user is.</summary>
    public Locality Here { get; } = Locality.Of(content, turn.Activity.Locale, profile.Markdown);

    /// <summary>The one line of safety advice that nobody is left without.</summary>
    public string Safety => content.Text(Say.Safety, Here.Number);

    /// <summary>Sends one message.</summary>
    /// <param name="text">The text; also what is spoken.</param>
    /// <param name="buttons">What the user may press. All of them or, where the channel cannot show as many, the last ones, which every question shares.</param>
    /// <param name="always">How many of the last buttons are of use alone.</param>
    /// <param name="entity">What other software can read.</param>
    /// <param name="cancellationToken">Ends the turn.</param>
    public Task SendAsync(string text, IReadOnlyList<string>? buttons, int always, Dictionary<string, object>? entity, CancellationToken cancellationToken)
    {
        var message = MessageFactory.Text(profile.Markdown ? LineBreaks(text) : text);
        message.InputHint = buttons is null ? InputHints.AcceptingInput : InputHints.ExpectingInput;
        if (!profile.Markdown) message.TextFormat = TextFormatTypes.Plain;
        if (buttons is not null && profile.SuggestedActions) message.SuggestedActions = Suggest(buttons, always);
        if (entity is not null) message.Entities = [Entity(entity)];
        return turn.SendActivityAsync(message, cancellationToken);
    }

    /// <summary>Sends one message without buttons.</summary>
    public Task SendAsync(string text, CancellationToken cancellationToken) => SendAsync(text, null, 0, null, cancellationToken);

    private SuggestedActions Suggest(IReadOnlyList<string> buttons, int always)
    {
        var shown = buttons.Count <= profile.MaxActions ? buttons : [.. buttons.TakeLast(Math.Min(always, profile.MaxActions))];
        return new SuggestedActions { Actions = [.. shown.Select(b => new CardAction { Type = ActionTypes.ImBack, Title = b, Value = b })] };
    }

    private static Entity Entity(Dictionary<string, object> values)
    {
        var entity = new Entity();
        entity.SetAs(values);
        return entity;
    }

    /// <summary>A single line break is none in Markdown, unless a list follows or two spaces stand before it.</summary>
    private static string LineBreaks(string text) => text.Replace("\n", "  \n", StringComparison.Ordinal);
}
