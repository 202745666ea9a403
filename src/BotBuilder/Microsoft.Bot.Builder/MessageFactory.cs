using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder;

public static class MessageFactory
{
    public static Activity Text(string text, string ssml = null, string inputHint = null)
    {
        var message = (Activity)Activity.CreateMessageActivity();
        message.Text = string.IsNullOrWhiteSpace(text) ? string.Empty : text;
        message.Speak = string.IsNullOrWhiteSpace(ssml) ? string.Empty : ssml;
        message.InputHint = inputHint ?? InputHints.AcceptingInput;
        return message;
    }

    public static IMessageActivity SuggestedActions(IEnumerable<string> actions, string text = null, string ssml = null, string inputHint = null, IList<string> toList = null)
    {
        ArgumentNullException.ThrowIfNull(actions);
        return SuggestedActions(actions.Select(CardAction.FromString), text, ssml, inputHint, toList);
    }

    public static IMessageActivity SuggestedActions(IEnumerable<CardAction> cardActions, string text = null, string ssml = null, string inputHint = null, IList<string> toList = null)
    {
        ArgumentNullException.ThrowIfNull(cardActions);
        var message = Text(text, ssml, inputHint);
        message.SuggestedActions = new SuggestedActions(toList, cardActions.ToList());
        return message;
    }

    public static IMessageActivity Attachment(Attachment attachment, string text = null, string ssml = null, string inputHint = null)
    {
        ArgumentNullException.ThrowIfNull(attachment);
        return Attachment([attachment], text, ssml, inputHint);
    }

    public static IMessageActivity Attachment(IEnumerable<Attachment> attachments, string text = null, string ssml = null, string inputHint = null) =>
        WithAttachments(AttachmentLayoutTypes.List, attachments, text, ssml, inputHint);

    public static IMessageActivity Carousel(IEnumerable<Attachment> attachments, string text = null, string ssml = null, string inputHint = null) =>
        WithAttachments(AttachmentLayoutTypes.Carousel, attachments, text, ssml, inputHint);

    public static IMessageActivity ContentUrl(string url, string contentType, string name = null, string text = null, string ssml = null, string inputHint = null)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(url);
        ArgumentException.ThrowIfNullOrWhiteSpace(contentType);
        return Attachment(new Attachment(contentType, url, name: name ?? string.Empty), text, ssml, inputHint);
    }

    private static Activity WithAttachments(string layout, IEnumerable<Attachment> attachments, string text, string ssml, string inputHint)
    {
        ArgumentNullException.ThrowIfNull(attachments);
        var message = Text(text, ssml, inputHint);
        message.AttachmentLayout = layout;
        message.Attachments = attachments.ToList();
        return message;
    }
}
