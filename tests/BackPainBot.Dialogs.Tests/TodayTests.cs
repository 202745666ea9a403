using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Adapters;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Time.Testing;

namespace BackPainBot.Dialogs;

public class TodayTests
{
    private static readonly DateTimeOffset Evening = new(2026, 11, 23, 22, 30, 0, TimeSpan.Zero);

    [Fact]
    public void Of_TimeWhereThePersonIs_IsTheirDate() =>
        Assert.Equal(new DateOnly(2026, 11, 24), Of(new Activity { Timestamp = Evening, LocalTimestamp = Evening.ToOffset(TimeSpan.FromHours(10)) }));

    [Fact]
    public void Of_NoLocalTime_IsTheDateOfTheMessage() => Assert.Equal(new DateOnly(2026, 11, 23), Of(new Activity { Timestamp = Evening }));

    [Fact]
    public void Of_NoTimeAtAll_IsTheDateOfTheClock() => Assert.Equal(new DateOnly(2026, 12, 1), Of(new Activity()));

    [Fact]
    public void Of_TimeThatCannotBe_IsTheDateOfTheClock() => Assert.Equal(new DateOnly(2026, 12, 1), Of(new Activity { Timestamp = DateTimeOffset.MaxValue }));

    private static DateOnly Of(Activity activity)
    {
        using var turn = new TurnContext(new TestAdapter(), activity);
        return Today.Of(turn, new FakeTimeProvider(Evening.AddDays(8)));
    }
}
