using BackPainBot.Conversations.Client;
using BackPainBot.Conversations.Hosting;

namespace BackPainBot.Conversations;

/// <summary>Whatever a channel sends again has one effect.</summary>
public abstract class RepeatTests(RunningBot bot)
{
    [Theory]
    [InlineData(Delivery.Callback, 2, false)]
    [InlineData(Delivery.Callback, 3, false)]
    [InlineData(Delivery.Callback, 2, true)]
    [InlineData(Delivery.Callback, 3, true)]
    [InlineData(Delivery.ExpectReplies, 2, false)]
    [InlineData(Delivery.ExpectReplies, 3, false)]
    [InlineData(Delivery.ExpectReplies, 2, true)]
    [InlineData(Delivery.ExpectReplies, 3, true)]
    public async Task Interview_EverythingSentSeveralTimes_GoesAsIfSentOnce(Delivery delivery, int times, bool atOnce)
    {
        var once = Somebody(delivery, 1, atOnce: false);
        var repeating = Somebody(delivery, times, atOnce);

        var expected = await once.TalkAsync();
        var result = await repeating.TalkAsync();

        Assert.Equal(once.Asked, repeating.Asked);
        Assert.Equal(once.Chat.Replies, repeating.Chat.Replies);
        Assert.Equivalent(expected, result, strict: true);
    }

    private Interviewee<RepeatingChat> Somebody(Delivery delivery, int times, bool atOnce) =>
        new(new RepeatingChat(bot.Client(delivery), delivery, times, atOnce), new Dictionary<string, string>());

    public sealed class OnSqlite(RunningBotOnSqlite bot) : RepeatTests(bot), IClassFixture<RunningBotOnSqlite>;

    public sealed class OnPostgres(RunningBotOnPostgres bot) : RepeatTests(bot), IClassFixture<RunningBotOnPostgres>;
}
