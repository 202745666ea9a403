using System.Globalization;
using System.Security.Claims;
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder.Adapters;

public partial class TestAdapter : BotAdapter
{
    private readonly Lock _queueLock = new();
    private readonly Queue<TaskCompletionSource<IActivity>> _waiting = new();
    private int _nextId;

    public TestAdapter()
        : this(channelId: "test")
    {
    }

    public TestAdapter(string channelId, bool sendTraceActivity = false)
        : this(CreateConversation("convo1", channelId), sendTraceActivity)
    {
    }

    public TestAdapter(ConversationReference conversation, bool sendTraceActivity = false)
    {
        Conversation = conversation ?? CreateConversation("convo1", "test");
        EnableTrace = sendTraceActivity;
    }

    public string Locale { get; set; } = "en-us";

    public Queue<Activity> ActiveQueue { get; } = new();

    public bool EnableTrace { get; set; }

    public ConversationReference Conversation { get; set; }

    public static ConversationReference CreateConversation(string name, string user = "User1", string bot = "Bot")
    {
        var conversation = CreateConversation(name, channelId: "test");
        conversation.User = new ChannelAccount(user.ToLowerInvariant(), user);
        conversation.Bot = new ChannelAccount(bot.ToLowerInvariant(), bot);
        return conversation;
    }

    public new TestAdapter Use(IMiddleware middleware)
    {
        base.Use(middleware);
        return this;
    }

    public override async Task<InvokeResponse> ProcessActivityAsync(ClaimsIdentity claimsIdentity, Activity activity, BotCallbackHandler callback, CancellationToken cancellationToken)
    {
        await ProcessActivityAsync(activity, callback, cancellationToken).ConfigureAwait(false);
        return null;
    }

    public async Task ProcessActivityAsync(Activity activity, BotCallbackHandler callback, CancellationToken cancellationToken = default)
    {
        activity.Type ??= ActivityTypes.Message;
        activity.ChannelId ??= Conversation.ChannelId;
        if (activity.From is null || activity.From.Id == "unknown" || activity.From.Role == RoleTypes.Bot)
            activity.From = Conversation.User;
        activity.Recipient = Conversation.Bot;
        activity.Conversation = Conversation.Conversation;
        activity.ServiceUrl = Conversation.ServiceUrl;
        activity.Id = NextId();
        activity.Timestamp ??= DateTimeOffset.UtcNow;
        activity.LocalTimestamp ??= DateTimeOffset.Now;
        using var context = CreateTurnContext(activity);
        await RunPipelineAsync(context, callback, cancellationToken).ConfigureAwait(false);
    }

    public virtual Task SendTextToBotAsync(string userSays, BotCallbackHandler callback, CancellationToken cancellationToken) =>
        ProcessActivityAsync(MakeActivity(userSays), callback, cancellationToken);

    public Task CreateConversationAsync(string channelId, BotCallbackHandler callback, CancellationToken cancellationToken)
    {
        ActiveQueue.Clear();
        var update = (Activity)Activity.CreateConversationUpdateActivity();
        update.ChannelId = channelId;
        update.Conversation = new ConversationAccount(id: Guid.NewGuid().ToString("n"));
        return callback(CreateTurnContext(update), cancellationToken);
    }

    public Activity MakeActivity(string text = null) => new(ActivityTypes.Message)
    {
        Locale = Locale,
        From = Conversation.User,
        Recipient = Conversation.Bot,
        Conversation = Conversation.Conversation,
        ServiceUrl = Conversation.ServiceUrl,
        Id = NextId(),
        Text = text,
    };

    protected virtual TurnContext CreateTurnContext(Activity activity) => new(this, activity);

    private static ConversationReference CreateConversation(string name, string channelId) => new()
    {
        ChannelId = channelId,
        ServiceUrl = "https://test.com",
        User = new ChannelAccount("user1", "User1"),
        Bot = new ChannelAccount("bot", "Bot"),
        Conversation = new ConversationAccount(isGroup: false, conversationType: name, id: name),
        Locale = "en-us",
    };

    private string NextId() => (Interlocked.Increment(ref _nextId) - 1).ToString(CultureInfo.InvariantCulture);
}
