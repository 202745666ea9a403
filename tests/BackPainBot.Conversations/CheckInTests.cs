using BackPainBot.Conversations.Client;
using BackPainBot.Conversations.Hosting;
using Microsoft.Extensions.Time.Testing;

namespace BackPainBot.Conversations;

/// <summary>Consent, check-ins and what is kept, over HTTP and days.</summary>
public sealed class CheckInTests : IAsyncLifetime
{
    // At noon nobody sleeps where the clock shows the time of the messages.
    private readonly FakeTimeProvider _clock = new(new DateTimeOffset(DateTime.UtcNow.Date.AddHours(12), TimeSpan.Zero));
    private readonly RunningBot _bot;
    private Interviewee<EmulatorClient> _somebody = null!;

    public CheckInTests() => _bot = new(_clock);

    public async Task InitializeAsync()
    {
        await _bot.InitializeAsync();
        _somebody = new(_bot.Client(Delivery.Callback), new Dictionary<string, string>());
    }

    public Task DisposeAsync() => _bot.DisposeAsync();

    [Fact]
    public async Task Consent_Refused_NothingOfTheUserIsKept()
    {
        await _somebody.TalkAsync();
        await SayAsync("check in with me", "no");

        var data = await DataAsync();

        Assert.Contains("\"kind\":\"conversation\"", data, StringComparison.Ordinal);
        Assert.DoesNotContain("\"kind\":\"user\"", data, StringComparison.Ordinal);
        Assert.DoesNotContain("\"kind\":\"check-in\"", data, StringComparison.Ordinal);
    }

    [Fact]
    public async Task CheckIn_DueWithANewRedFlag_GetsTheEmergencyAdviceAndIsNotAskedAgain()
    {
        await AgreeAsync();

        _clock.Advance(TimeSpan.FromHours(49));
        _somebody.Hear(await _bot.WaitForRepliesAsync(_somebody.Chat, "check-in"));
        await SayAsync("The same");
        Assert.Equal("red-flags-nerves", _somebody.Open);
        await SayAsync("Numb between the legs");

        Assert.Equal("emergency", _somebody.Assessment?.Urgency);
        Assert.DoesNotContain("\"kind\":\"check-in\"", await DataAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task MyData_AfterConsent_TellsWhatIsStored()
    {
        await AgreeAsync();

        var data = await DataAsync();

        Assert.Contains("pain 4 of 10", data, StringComparison.Ordinal);
        Assert.Contains("\"kind\":\"user\"", data, StringComparison.Ordinal);
        Assert.Contains("\"kind\":\"check-in\"", data, StringComparison.Ordinal);
    }

    [Fact]
    public async Task DeleteMyData_AfterConsent_LeavesNothing()
    {
        await AgreeAsync();

        await SayAsync("delete my data");

        Assert.Contains("keep nothing about you", await DataAsync(), StringComparison.Ordinal);
    }

    private async Task AgreeAsync()
    {
        await _somebody.TalkAsync();
        await SayAsync("check in with me", "yes");
    }

    private async Task SayAsync(params string[] texts)
    {
        foreach (var text in texts) await _somebody.SayAsync(text);
    }

    private async Task<string> DataAsync() => string.Join('\n', (await _somebody.SayAsync("my data")).Select(r => r.Text));
}
