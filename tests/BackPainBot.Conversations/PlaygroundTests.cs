using BackPainBot.Conversations.Client;
using BackPainBot.Conversations.Hosting;

namespace BackPainBot.Conversations;

/// <summary>A whole conversation on the page of the Agents Playground, the Emulator's successor.</summary>
public sealed class PlaygroundTests(RunningBot bot) : IClassFixture<RunningBot>
{
    [Fact]
    public async Task Soreness_OnThePage_IsAssessedWithAdvice()
    {
        using var playground = await AgentsPlayground.StartAsync(bot.Endpoint);
        await using var page = await PlaygroundPage.StartAsync(playground.Page);
        var somebody = new Interviewee<PlaygroundPage>(page, new Dictionary<string, string> { ["region"] = "Middle back" });

        await somebody.TalkUntilAskedAsync("summary");
        await page.ScreenshotAsync("playground-summary.png");
        var result = await somebody.GoOnAsync();
        await page.ScreenshotAsync("playground-soreness.png");

        Assert.Equal(("acuteSoreness", "middle"), (result.Class, result.Region));
        Assert.Contains("E-6", result.Advice);
    }

    [Fact]
    public async Task RedFlag_OnThePage_IsAnsweredAtOnce()
    {
        using var playground = await AgentsPlayground.StartAsync(bot.Endpoint);
        await using var page = await PlaygroundPage.StartAsync(playground.Page);
        var somebody = new Interviewee<PlaygroundPage>(page, new Dictionary<string, string>());

        await somebody.TalkUntilAskedAsync("red-flags-nerves");
        await somebody.SayAsync("3");
        await page.ScreenshotAsync("playground-red-flag.png");

        Assert.Equal(("redFlag", "emergency"), (somebody.Assessment?.Class, somebody.Assessment?.Urgency));
    }
}
