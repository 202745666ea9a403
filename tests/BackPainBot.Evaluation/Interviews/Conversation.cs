using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Adapters;
using Microsoft.Bot.Schema;

namespace BackPainBot.Evaluation.Interviews;

/// <summary>One conversation with a bot in this process.</summary>
internal sealed class Conversation
{
    private readonly TestAdapter _adapter;
    private readonly IBot _bot;
    private readonly DateTimeOffset? _time;

    public Conversation(IBot bot, string id, DateOnly? today)
    {
        _adapter = new TestAdapter(TestAdapter.CreateConversation(id), false);
        _bot = bot;
        _time = today is { } day ? new DateTimeOffset(day.ToDateTime(new TimeOnly(12, 0)), TimeSpan.Zero) : null;
    }

    /// <summary>Says something; the bot's messages in order.</summary>
    public async Task<IReadOnlyList<Activity>> SayAsync(string text, CancellationToken cancellationToken)
    {
        var message = new Activity { Type = ActivityTypes.Message, Text = text, Timestamp = _time, LocalTimestamp = _time };
        await _adapter.ProcessActivityAsync(message, _bot.OnTurnAsync, cancellationToken);
        var replies = new List<Activity>();
        while (_adapter.GetNextReply() is Activity reply) replies.Add(reply);
        return replies;
    }
}
