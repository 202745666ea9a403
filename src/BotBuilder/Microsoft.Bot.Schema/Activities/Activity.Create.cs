using System.Runtime.CompilerServices;

namespace Microsoft.Bot.Schema;

public partial class Activity
{
    public static IMessageActivity CreateMessageActivity() => new Activity(ActivityTypes.Message)
    {
        Attachments = [],
        Entities = [],
    };

    public static IConversationUpdateActivity CreateConversationUpdateActivity() => new Activity(ActivityTypes.ConversationUpdate)
    {
        MembersAdded = [],
        MembersRemoved = [],
    };

    public static IContactRelationUpdateActivity CreateContactRelationUpdateActivity() => new Activity(ActivityTypes.ContactRelationUpdate);

    public static IEndOfConversationActivity CreateEndOfConversationActivity() => new Activity(ActivityTypes.EndOfConversation);

    public static IEventActivity CreateEventActivity() => new Activity(ActivityTypes.Event);

    public static IHandoffActivity CreateHandoffActivity() => new Activity(ActivityTypes.Handoff);

    public static IInvokeActivity CreateInvokeActivity() => new Activity(ActivityTypes.Invoke);

    public static ITypingActivity CreateTypingActivity() => new Activity(ActivityTypes.Typing);

    public static ITraceActivity CreateTraceActivity(
        string name,
        string valueType = null,
        object value = null,
        [CallerMemberName] string label = null) => new Activity(ActivityTypes.Trace)
    {
        Name = name,
        Label = label,
        ValueType = valueType ?? value?.GetType().Name,
        Value = value,
    };

    public Activity CreateReply(string text = null, string locale = null)
    {
        var reply = Answer(ActivityTypes.Message);
        reply.Text = text ?? string.Empty;
        reply.Locale = locale ?? Locale;
        reply.Attachments = [];
        reply.Entities = [];
        return reply;
    }

    public ITraceActivity CreateTrace(
        string name,
        object value = null,
        string valueType = null,
        [CallerMemberName] string label = null)
    {
        var trace = Answer(ActivityTypes.Trace);
        trace.Name = name;
        trace.Label = label;
        trace.ValueType = valueType ?? value?.GetType().Name;
        trace.Value = value;
        return trace;
    }

    private Activity Answer(string type) => new(type)
    {
        Timestamp = DateTimeOffset.UtcNow,
        From = new ChannelAccount(Recipient?.Id, Recipient?.Name),
        Recipient = new ChannelAccount(From?.Id, From?.Name),
        ReplyToId = AnswerableId(),
        ServiceUrl = ServiceUrl,
        ChannelId = ChannelId,
        Conversation = new ConversationAccount(isGroup: Conversation?.IsGroup, id: Conversation?.Id, name: Conversation?.Name),
    };

    // Direct Line and Web Chat do not know the ids of conversation updates, so nothing may reply to one there.
    private string AnswerableId() => IsActivity(ActivityTypes.ConversationUpdate) && (IsOn("directline") || IsOn("webchat")) ? null : Id;

    private bool IsOn(string channel) => string.Equals(ChannelId, channel, StringComparison.OrdinalIgnoreCase);
}
