using BackPainBot.Triage;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Adapters;
using Microsoft.Bot.Schema;

namespace BackPainBot.Dialogs;

/// <summary>One conversation with the bot, without a host: what is said and what comes back.</summary>
internal sealed class Chat
{
    private readonly TestAdapter _adapter = new(Channel, false);
    private readonly MemoryStorage _storage = new();
    private readonly PainBot _bot;

    public Chat(bool buttons = true, bool group = false, bool cards = false, int maxActions = 20)
    {
        _adapter.Conversation.Conversation.IsGroup = group;
        var knowledge = TriageKnowledge.Load();
        var state = new ConversationState(_storage);
        var content = ConversationContent.Load(ContentFolder, knowledge);
        _bot = new PainBot(new DialogServices(knowledge, content, new Profiles(new ChannelProfile(buttons, false, maxActions, cards)), state, TimeProvider.System), state);
    }

    public static string ContentFolder => Path.Combine(AppContext.BaseDirectory, "content", "en");

    private const string Channel = "test";

    public string? Locale { get; init; }

    /// <summary>Says something; the bot's messages in order.</summary>
    public Task<IReadOnlyList<Activity>> SayAsync(string? text) => SendAsync(new Activity { Type = ActivityTypes.Message, Text = text });

    /// <summary>Says several things; the bot's messages to the last of them.</summary>
    public async Task<IReadOnlyList<Activity>> SayAllAsync(params string[] texts)
    {
        IReadOnlyList<Activity> replies = [];
        foreach (var text in texts) replies = await SayAsync(text);
        return replies;
    }

    /// <summary>Opens the chat and answers the screen: somebody of thirty years without a sign.</summary>
    public async Task<IReadOnlyList<Activity>> ScreenAsync()
    {
        await OpenAsync();
        return await SayAllAsync("me", "30", "none", "none", "none", "none", "none");
    }

    /// <summary>Opens the chat and answers up to the summary: a sore lower back since three days.</summary>
    public async Task<IReadOnlyList<Activity>> ReachSummaryAsync()
    {
        await ScreenAsync();
        return await SayAllAsync("lower back", "3 days", "better", "first time", "5", "1", "none", "none", "under a year");
    }

    /// <summary>Goes on to the result: acute soreness.</summary>
    public async Task<IReadOnlyList<Activity>> ReachResultAsync()
    {
        await ReachSummaryAsync();
        return await SayAsync("yes");
    }

    /// <summary>Opens the chat and goes on to a red flag that is no emergency: pain down one leg.</summary>
    public async Task<IReadOnlyList<Activity>> ReachRedFlagAsync()
    {
        await OpenAsync();
        return await SayAllAsync("me", "30", "none", "4", "none", "none", "none");
    }

    /// <summary>The user opens the chat.</summary>
    public Task<IReadOnlyList<Activity>> OpenAsync() =>
        SendAsync(new Activity { Type = ActivityTypes.ConversationUpdate, MembersAdded = [new ChannelAccount("user1"), new ChannelAccount("bot")] });

    /// <summary>Whether anything is kept of the conversation.</summary>
    public async Task<bool> IsKeptAsync() => (await _storage.ReadAsync([$"{Channel}/conversations/{_adapter.Conversation.Conversation.Id}"], CancellationToken.None)).Count > 0;

    public async Task<IReadOnlyList<Activity>> SendAsync(Activity activity)
    {
        activity.Locale = Locale;
        if (_adapter.Conversation.Conversation.IsGroup == true) activity.Entities = [Mention(_adapter.Conversation.Bot)];
        await _adapter.ProcessActivityAsync(activity, _bot.OnTurnAsync, CancellationToken.None);
        var replies = new List<Activity>();
        while (_adapter.GetNextReply() is Activity reply) replies.Add(reply);
        return replies;
    }

    /// <summary>In a group the bot is spoken to by its name.</summary>
    private static Entity Mention(ChannelAccount bot)
    {
        var mention = new Entity();
        mention.SetAs(new Dictionary<string, object> { ["type"] = "mention", ["mentioned"] = new Dictionary<string, object> { ["id"] = bot.Id } });
        return mention;
    }

    private sealed class Profiles(ChannelProfile profile) : IChannelProfiles
    {
        public ChannelProfile For(IActivity activity) => profile;
    }
}
