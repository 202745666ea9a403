using System.Text.Json;
using System.Text.Json.Serialization;

namespace Microsoft.Bot.Schema;

public partial class Activity :
    IMessageUpdateActivity,
    IMessageDeleteActivity,
    IMessageReactionActivity,
    ISuggestionActivity,
    IConversationUpdateActivity,
    IContactRelationUpdateActivity,
    IInstallationUpdateActivity,
    ITypingActivity,
    IEndOfConversationActivity,
    IEventActivity,
    IInvokeActivity,
    ITraceActivity,
    IHandoffActivity,
    ICommandActivity,
    ICommandResultActivity
{
    public const string ContentType = "application/vnd.microsoft.activity";

    public Activity()
    {
    }

    public Activity(string type = null, string id = null)
    {
        Type = type;
        Id = id;
    }

    public string Type { get; set; }

    public string Id { get; set; }

    public DateTimeOffset? Timestamp { get; set; }

    public DateTimeOffset? LocalTimestamp { get; set; }

    public string LocalTimezone { get; set; }

    public string ServiceUrl { get; set; }

    public string ChannelId { get; set; }

    public ChannelAccount From { get; set; }

    public ConversationAccount Conversation { get; set; }

    public ChannelAccount Recipient { get; set; }

    public string TextFormat { get; set; }

    public string AttachmentLayout { get; set; }

    public IList<ChannelAccount> MembersAdded { get; set; }

    public IList<ChannelAccount> MembersRemoved { get; set; }

    public IList<MessageReaction> ReactionsAdded { get; set; }

    public IList<MessageReaction> ReactionsRemoved { get; set; }

    public string TopicName { get; set; }

    public bool? HistoryDisclosed { get; set; }

    public string Locale { get; set; }

    public string Text { get; set; }

    public string Speak { get; set; }

    public string InputHint { get; set; }

    public string Summary { get; set; }

    public SuggestedActions SuggestedActions { get; set; }

    public IList<Attachment> Attachments { get; set; }

    public IList<Entity> Entities { get; set; }

    public object ChannelData { get; set; }

    public string Action { get; set; }

    public string ReplyToId { get; set; }

    public string Label { get; set; }

    public string ValueType { get; set; }

    public object Value { get; set; }

    public string Name { get; set; }

    public ConversationReference RelatesTo { get; set; }

    public string Code { get; set; }

    public DateTimeOffset? Expiration { get; set; }

    public string Importance { get; set; }

    public string DeliveryMode { get; set; }

    public IList<string> ListenFor { get; set; }

    public IList<TextHighlight> TextHighlights { get; set; }

    public SemanticAction SemanticAction { get; set; }

    // Set by the side that authenticated the caller, never taken from the wire.
    [JsonIgnore]
    public string CallerId { get; set; }

    [JsonExtensionData, JsonInclude]
    internal Dictionary<string, JsonElement> Unknown { get; set; }

    public bool IsFromStreamingConnection() =>
        ServiceUrl is { } url && !url.StartsWith("http", StringComparison.OrdinalIgnoreCase);
}
