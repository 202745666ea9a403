using BackPainBot.Triage;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Adapters;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Time.Testing;

namespace BackPainBot.Dialogs;

/// <summary>One conversation with the bot, without a host: what is said and what comes back.</summary>
internal sealed class Chat
{
    private readonly TestAdapter _adapter = new(Channel, false);
    private readonly MemoryStorage _storage;
    private readonly PainBot _bot;

    /// <param name="buttons">Whether the channel shows buttons.</param>
    /// <param name="group">Whether others read along.</param>
    /// <param name="cards">Whether the channel shows cards.</param>
    /// <param name="maxActions">How many buttons it shows.</param>
    /// <param name="before">An earlier conversation of the same user, from which only what is kept of the user comes along.</param>
    /// <param name="markdown">Whether it shows Markdown.</param>
    public Chat(bool buttons = true, bool group = false, bool cards = false, int maxActions = 20, Chat? before = null, bool markdown = false)
    {
        (_storage, Clock, Kept) = (before?._storage ?? new(), before?.Clock ?? new(Monday), before?.Kept ?? new());
        _adapter.Conversation.Conversation.IsGroup = group;
        if (before is not null) _adapter.Conversation.Conversation.Id = before._adapter.Conversation.Conversation.Id + "+";
        Kept.Erase = () => _storage.DeleteAsync([UserKey], CancellationToken.None);
        var knowledge = TriageKnowledge.Load();
        var state = new ConversationState(_storage);
        var content = ConversationContent.Load(ContentFolder, knowledge);
        var keeping = new Keeping(state, new UserState(_storage), Kept, Kept, new Retention());
        _bot = new PainBot(new DialogServices(knowledge, content, new Profiles(new ChannelProfile(buttons, markdown, maxActions, cards)), keeping, Clock), keeping);
    }

    /// <summary>A Monday, at six in the evening in London.</summary>
    public static readonly DateTimeOffset Monday = new(2026, 11, 23, 18, 0, 0, TimeSpan.Zero);

    public FakeTimeProvider Clock { get; }

    /// <summary>What the host keeps of the user.</summary>
    public KeptInMemory Kept { get; }

    /// <summary>The name of the time zone that the channel tells.</summary>
    public string? Zone { get; init; } = "Europe/London";

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
    public async Task<bool> IsKeptAsync() => await ConversationAsync() is not null;

    /// <summary>What is kept of the user, as JSON; null where nothing is.</summary>
    public async Task<string?> UserAsync() => await ReadAsync(UserKey);

    /// <summary>Puts a state where the user's is kept.</summary>
    public Task SetUserAsync(Dictionary<string, object> state) => _storage.WriteAsync(new Dictionary<string, object> { [UserKey] = state }, CancellationToken.None);

    /// <summary>Puts a state where the conversation's is kept.</summary>
    public Task SetConversationAsync(Dictionary<string, object> state) => _storage.WriteAsync(new Dictionary<string, object> { [ConversationKey] = state }, CancellationToken.None);

    /// <summary>What is kept of the conversation, as JSON; null where nothing is.</summary>
    public async Task<string?> ConversationAsync() => await ReadAsync(ConversationKey);

    /// <summary>The host tells that a check-in is due.</summary>
    public Task<IReadOnlyList<Activity>> CheckInAsync() => SendAsync(new Activity { Type = ActivityTypes.Event, Name = "checkIn" });

    /// <summary>Goes on to the result, and agrees to check-ins.</summary>
    public async Task<IReadOnlyList<Activity>> ReachCheckInsAsync()
    {
        await ReachResultAsync();
        return await SayAllAsync("check in with me", "yes");
    }

    private string UserKey => $"{Channel}/users/{_adapter.Conversation.User.Id}";

    private string ConversationKey => $"{Channel}/conversations/{_adapter.Conversation.Conversation.Id}";

    private async Task<string?> ReadAsync(string key) =>
        (await _storage.ReadAsync([key], CancellationToken.None)).TryGetValue(key, out var state) ? System.Text.Json.JsonSerializer.Serialize(state) : null;

    public async Task<IReadOnlyList<Activity>> SendAsync(Activity activity)
    {
        activity.Locale = Locale;
        activity.Timestamp ??= Clock.GetUtcNow();
        var people = activity.Type is ActivityTypes.Message or ActivityTypes.MessageUpdate;
        if (people) activity.LocalTimezone = Zone;
        activity.LocalTimestamp ??= people && Zone is not null ? TimeZoneInfo.ConvertTime(Clock.GetUtcNow(), TimeZoneInfo.FindSystemTimeZoneById(Zone)) : Clock.GetUtcNow();
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
