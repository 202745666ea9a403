using BackPainBot.Conversations.Client;
using BackPainBot.Conversations.Hosting;

namespace BackPainBot.Conversations.Teams;

/// <summary>Teams as the Agents Playground plays it, in a browser.</summary>
public sealed class TeamsPlaygroundTests(RunningBot bot) : IClassFixture<RunningBot>, IAsyncLifetime
{
    private AgentsPlayground _playground = null!;
    private PlaygroundPage _page = null!;

    public async Task InitializeAsync()
    {
        _playground = await AgentsPlayground.StartAsync(bot.Endpoint, "msteams");
        _page = await PlaygroundPage.StartAsync(_playground.Page);
    }

    public async Task DisposeAsync()
    {
        await _page.DisposeAsync();
        _playground.Dispose();
    }

    [Theory]
    [InlineData("acuteSoreness", "since", "2 days ago")]
    [InlineData("chronicRisk", "since", "5 weeks ago")]
    [InlineData("redFlag", "red-flags-nerves", "3")]
    public async Task Personal_WholeConversation_IsAssessed(string expected, string question, string answer)
    {
        var somebody = new Interviewee<PlaygroundPage>(_page, new Dictionary<string, string> { [question] = answer });

        await somebody.TalkUntilAskedAsync("who");
        var result = await somebody.GoOnAsync();
        await _page.ScreenshotAsync($"teams-{expected}.png");

        Assert.Equal(expected, result.Class);
        Assert.Single(somebody.Asked, "who");
    }

    [Fact]
    public async Task Card_AnsweredOnThePage_ShowsItsAnswerAndNoControls()
    {
        await _page.OpenAsync();
        await _page.SayAsync("me");
        await _page.ExpectInputsAsync(7);

        var next = await _page.PickAsync("19 to 44");
        await _page.ScreenshotAsync("teams-answered.png");
        await _page.PickAsync("None of these");

        Assert.Equal("red-flags-nerves", next[^1].Question);
        await _page.ExpectAsync("19 to 44");
        await _page.ExpectAsync("None of these");
        // Only those of the list that is open now.
        await _page.ExpectInputsAsync(6);
    }

    [Fact]
    public async Task StartOver_InTheMiddle_AsksTheFirstQuestion()
    {
        await _page.OpenAsync();
        await _page.SayAsync("me");

        Assert.Equal("who", (await _page.SayAsync("start over"))[^1].Question);
    }

    [Fact]
    public async Task GroupChat_Mention_GoesOnInThePersonalChat()
    {
        await _page.OpenAsync();
        await _page.TurnToAsync("Group Chat");
        await _page.ExpectAsync("mention me here");

        await _page.MentionAsync("my lower back hurts since 3 days");
        await _page.ExpectAsync("I have written to you there");
        await _page.ScreenshotAsync("teams-group.png");
        await _page.TurnToAsync("Personal Chat");

        await _page.ExpectAsync("Lower back");
        await _page.ScreenshotAsync("teams-personal-after-group.png");
    }

    [Fact]
    public async Task Channel_RedFlag_IsAnsweredInTheThread()
    {
        await _page.OpenAsync();
        await _page.TurnToAsync("General");

        await _page.MentionAsync("I am numb between my legs");

        await _page.ExpectAsync("Please get help now");
        await _page.ScreenshotAsync("teams-channel.png");
    }
}
