namespace BackPainBot.Dialogs.CheckingIn;

/// <summary>Coming back in a new conversation, where the bot cannot write first.</summary>
public class ReturnTests
{
    private readonly Chat _first = new() { Locale = "en-GB" };

    [Fact]
    public async Task Open_CheckInDue_AsksHowItIsWithWhatWasKept()
    {
        var again = await ReturnAsync(TimeSpan.FromDays(3));

        var replies = await again.OpenAsync();

        Assert.StartsWith("Hello again", replies[0].Text, StringComparison.Ordinal);
        Assert.Equal("True", replies[0].Value("checkIns", "kept"));
        Assert.Equal("check-in", replies.Question());
        Assert.Equal("severity", (await again.SayAllAsync("better", "none", "none", "none", "none")).Question());
    }

    [Fact]
    public async Task Open_SeveralDue_AsksOnce()
    {
        var again = await ReturnAsync(TimeSpan.FromDays(30));

        await again.OpenAsync();

        Assert.Empty(again.Kept.Planned);
    }

    [Fact]
    public async Task Open_NotYetDue_WelcomesAndSaysWhen()
    {
        var again = await ReturnAsync(TimeSpan.FromDays(1));

        var replies = await again.OpenAsync();

        Assert.StartsWith("Welcome back! I would like to ask how it is on Wednesday 25 November", replies[0].Text, StringComparison.Ordinal);
        Assert.Contains("call 999", replies[0].Text, StringComparison.Ordinal);
        Assert.Equal("True", replies[0].Value("checkIns", "kept"));
        Assert.Equal("who", replies.Question());
    }

    [Fact]
    public async Task Open_NothingPlanned_WelcomesBack()
    {
        var again = await ReturnAsync(TimeSpan.FromDays(1), "stop");

        var replies = await again.OpenAsync();

        Assert.StartsWith("Welcome back!\n", replies[0].Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task FirstMessage_CheckInDue_IsGreetedWithIt()
    {
        var again = await ReturnAsync(TimeSpan.FromDays(3));

        Assert.Equal("check-in", (await again.SayAsync("hello")).Question());
    }

    [Fact]
    public async Task FirstMessage_AnEmergency_IsAnsweredBeforeAnyCheckIn()
    {
        var again = await ReturnAsync(TimeSpan.FromDays(3));

        var replies = await again.SayAsync("since the deadlifts I am numb between my legs");

        Assert.Equal("emergency", replies.Assessment("urgency"));
        Assert.Empty(again.Kept.Planned);
    }

    [Fact]
    public async Task Open_WithoutConsent_IsAStranger()
    {
        await _first.ReachResultAsync();

        var replies = await new Chat(before: _first).OpenAsync();

        Assert.StartsWith("Hello! I can help", replies[0].Text, StringComparison.Ordinal);
        Assert.Null(replies[0].Value("checkIns", "kept"));
    }

    private async Task<Chat> ReturnAsync(TimeSpan after, params string[] said)
    {
        _first.Kept.Notifies = false;
        await _first.ReachCheckInsAsync();
        await _first.SayAllAsync(said);
        _first.Clock.Advance(after);
        return new Chat(before: _first) { Locale = "en-GB" };
    }
}
