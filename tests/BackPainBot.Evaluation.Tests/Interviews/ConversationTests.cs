namespace BackPainBot.Evaluation.Interviews;

public class ConversationTests
{
    [Fact]
    public async Task SayAsync_DayGiven_IsSaidOnThatDay()
    {
        Assert.Equal(new DateTime(2026, 11, 23), (await TimeOfAMessageAsync(new DateOnly(2026, 11, 23))).Date);
    }

    [Fact]
    public async Task SayAsync_NoDayGiven_IsSaidNow()
    {
        var before = DateTimeOffset.Now;

        Assert.InRange(await TimeOfAMessageAsync(null), before, DateTimeOffset.Now);
    }

    private static async Task<DateTimeOffset> TimeOfAMessageAsync(DateOnly? today)
    {
        DateTimeOffset? time = null;
        var bot = new ScriptedBot(turn =>
        {
            time = turn.Activity.LocalTimestamp;
            return Task.CompletedTask;
        });
        await new Conversation(bot, "a", today).SayAsync("It hurts", CancellationToken.None);
        return time!.Value;
    }
}
