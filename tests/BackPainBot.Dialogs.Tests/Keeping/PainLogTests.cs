using System.Text.Json;
using Microsoft.Bot.Schema;

namespace BackPainBot.Dialogs.KeepingData;

/// <summary>What is kept of a user beyond the conversation.</summary>
public class PainLogTests
{
    private readonly Chat _chat = new() { Locale = "en-GB" };

    [Fact]
    public async Task Result_AfterConsent_IsAddedToTheLog()
    {
        await _chat.ReachCheckInsAsync();
        _chat.Clock.Advance(TimeSpan.FromDays(1));

        await _chat.SayAllAsync("another pain", "none", "none", "none", "none", "upper back", "yesterday", "first time", "2", "none", "none", "none", "under a year", "yes");

        Assert.Equal(
            [new PainEntry(new(2026, 11, 23), 5, "acuteSoreness", "lower", "better"), new PainEntry(new(2026, 11, 24), 2, "acuteSoreness", "upper", null)],
            (await LogAsync()).Entries);
    }

    [Fact]
    public async Task Entries_OlderThanTheLimit_GoWhenTheNextIsWritten()
    {
        await _chat.ReachCheckInsAsync();
        _chat.Clock.Advance(TimeSpan.FromDays(91));
        await _chat.CheckInAsync();

        await _chat.SayAllAsync("the same", "none", "none", "none", "none", "not sure");
        await _chat.SayAllAsync("no", "4");

        Assert.Equal(new DateOnly(2027, 2, 22), Assert.Single((await LogAsync()).Entries).On);
    }

    [Fact]
    public async Task Answers_Kept_HoldWhatACheckInNeedsAndNoSigns()
    {
        await _chat.OpenAsync();
        await _chat.SayAllAsync("I have a stiff lower back since 3 days, no fever", "me", "30", "none", "none", "none", "none", "2");
        await _chat.SayAllAsync("none", "better", "first time", "5", "1", "none", "none", "under a year", "yes", "check in with me", "yes");

        var answers = (await LogAsync()).Answers;

        Assert.DoesNotContain(answers, a => a.Present.Concat(a.Absent).Contains("fever"));
        Assert.DoesNotContain(answers, a => a.Said.Contains("stiff", StringComparison.Ordinal));
        Assert.Contains(answers, a => a.Present.Contains("osteoporosis"));
        Assert.Contains(answers, a => a.Since is not null);
    }

    [Fact]
    public async Task Consent_DaysAfterTheResult_CountsFromTheResult()
    {
        await _chat.ReachResultAsync();
        _chat.Clock.Advance(TimeSpan.FromDays(2));

        await _chat.SayAllAsync("check in with me", "yes");

        Assert.Equal(new DateOnly(2026, 11, 23), (await LogAsync()).AnsweredOn);
        Assert.Equal(new DateOnly(2026, 12, 4), DateOnly.FromDateTime(_chat.Kept.Planned[^1].DueAt.Date));
    }

    [Fact]
    public async Task UnknownVersion_OfTheLog_IsNeitherReadNorChanged()
    {
        const string Newer = """{"V":99,"Secrets":[1]}""";
        await _chat.SetUserAsync(new() { ["PainLog"] = Newer });

        var replies = await _chat.ReachResultAsync();
        Assert.DoesNotContain("Check in with me", replies[^1].SuggestedActions.Actions.Select(a => a.Title));
        var wish = await _chat.SayAsync("check in with me");

        Assert.Contains("newer version", wish[0].Text, StringComparison.Ordinal);
        Assert.Equal(JsonSerializer.Serialize(new Dictionary<string, object> { ["PainLog"] = Newer }), await _chat.UserAsync());
    }

    [Fact]
    public async Task Crisis_AfterConsent_IsNotWrittenDown()
    {
        await _chat.ReachCheckInsAsync();

        await _chat.SayAsync("honestly I want to end my life");

        Assert.Single((await LogAsync()).Entries);
        Assert.Empty(_chat.Kept.Planned);
    }

    [Theory]
    [InlineData("delete my data")]
    [InlineData("stop keeping my data")]
    public async Task DeleteMyData_AfterConsent_ForgetsEverythingAndSaysSo(string said)
    {
        await _chat.ReachCheckInsAsync();

        var reply = Assert.Single(await _chat.SayAsync(said));

        Assert.Contains("everywhere", reply.Text, StringComparison.Ordinal);
        Assert.Equal("False", reply.Value("checkIns", "kept"));
        Assert.Equal(1, _chat.Kept.Forgotten);
        Assert.Null(await _chat.UserAsync());
        Assert.False(await _chat.IsKeptAsync());
    }

    [Fact]
    public async Task Uninstall_AfterConsent_ForgetsEverything()
    {
        await _chat.ReachCheckInsAsync();

        await _chat.SendAsync(new Activity { Type = ActivityTypes.InstallationUpdate, Action = "remove" });

        Assert.Equal(1, _chat.Kept.Forgotten);
        Assert.False(await _chat.IsKeptAsync());
    }

    [Fact]
    public async Task EndOfConversation_AfterConsent_KeepsWhatIsTheUsers()
    {
        await _chat.ReachCheckInsAsync();

        await _chat.SendAsync(new Activity { Type = ActivityTypes.EndOfConversation });

        Assert.False(await _chat.IsKeptAsync());
        Assert.Single((await LogAsync()).Entries);
    }

    private async Task<PainRecord> LogAsync() => Kept.Record((await _chat.UserAsync())!);
}
