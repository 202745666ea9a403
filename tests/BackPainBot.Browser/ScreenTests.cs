using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace BackPainBot.Browser;

/// <summary>
/// What is on the screen: axe looks for what is wrong for those who use it without a mouse, with a screen reader or with
/// weak eyes, and a picture for people to look at is left in the folder <c>screenshots</c> beside the tests.
/// </summary>
[Collection(OneBrowser.Name)]
public sealed class ScreenTests(Browser browser)
{
    private static readonly string Pictures = Path.Combine(AppContext.BaseDirectory, "screenshots");

    [Theory]
    [InlineData("light", 1200, 800, ColorScheme.Light)]
    [InlineData("dark", 1200, 800, ColorScheme.Dark)]
    [InlineData("phone", 360, 740, ColorScheme.Light)]
    public async Task Screen_StartQuestionAndResults_ShowsTheAnswerAndSatisfiesAxe(string name, int width, int height, ColorScheme scheme)
    {
        await using var host = await BotHost.StartAsync();
        await using var chat = await browser.OpenAsync(host.Url, options =>
        {
            options.ColorScheme = scheme;
            options.ViewportSize = new ViewportSize { Width = width, Height = height };
        });

        await chat.WaitForQuestionAsync("who");
        await AssertNoViolationAsync(chat, $"{name}-start");

        await chat.SayAllAsync(("who", "me"), ("age", "30"));
        await chat.WaitForQuestionAsync("red-flags-nerves");
        await AssertNoViolationAsync(chat, $"{name}-question");

        await chat.SayAllAsync([.. Conversations.AcuteSoreness.Skip(2)]);
        await chat.WaitForQuestionAsync("next");
        await Assertions.Expect(chat.BeginningOfAnswer()).ToBeInViewportAsync();
        await AssertNoViolationAsync(chat, $"{name}-result");

        await chat.SayAsync("now I am numb between my legs");
        await ChatPage.WaitAsync(() => chat.Result?.GetProperty("class").GetString() == "redFlag", "the red flag");
        await Assertions.Expect(chat.BeginningOfAnswer()).ToBeInViewportAsync();
        await AssertNoViolationAsync(chat, $"{name}-red-flag");
    }

    [Theory]
    [InlineData("light", 1200, 800, ColorScheme.Light)]
    [InlineData("dark", 1200, 800, ColorScheme.Dark)]
    [InlineData("phone", 360, 740, ColorScheme.Light)]
    public async Task Screen_CheckInsAgreedOn_FitsAndSatisfiesAxe(string name, int width, int height, ColorScheme scheme)
    {
        await using var host = await BotHost.StartAsync(new CheckInBot());
        await using var chat = await browser.OpenAsync(host.Url, options =>
        {
            options.ColorScheme = scheme;
            options.ViewportSize = new ViewportSize { Width = width, Height = height };
        });
        await chat.SayAsync(CheckInBot.Agree);
        await Assertions.Expect(chat.Remembered).ToBeVisibleAsync();
        await AssertNoViolationAsync(chat, $"{name}-check-ins");

        if (!await chat.CheckIns.EvaluateAsync<bool>("details => details.open")) await chat.CheckIns.Locator("summary").ClickAsync();
        await AssertNoViolationAsync(chat, $"{name}-check-ins-open");
        Assert.Equal(width, await chat.Page.EvaluateAsync<int>("document.documentElement.scrollWidth"));

        await chat.CheckIns.GetByRole(AriaRole.Button).ClickAsync();
        await AssertNoViolationOnScreenAsync(chat, $"{name}-check-ins-forget");
    }

    [Theory]
    [InlineData("Privacy", "light", 1200, ColorScheme.Light)]
    [InlineData("Privacy", "dark", 1200, ColorScheme.Dark)]
    [InlineData("Privacy", "phone", 360, ColorScheme.Light)]
    [InlineData("Terms of use", "light", 1200, ColorScheme.Light)]
    [InlineData("Terms of use", "dark", 1200, ColorScheme.Dark)]
    [InlineData("Terms of use", "phone", 360, ColorScheme.Light)]
    public async Task Screen_PageToRead_OpensFromTheChatAndSatisfiesAxe(string link, string name, int width, ColorScheme scheme)
    {
        await using var host = await BotHost.StartAsync();
        await using var chat = await browser.OpenAsync(host.Url, options =>
        {
            options.ColorScheme = scheme;
            options.ViewportSize = new ViewportSize { Width = width, Height = 740 };
        });
        await chat.WaitForQuestionAsync("who");

        await chat.Page.GetByRole(AriaRole.Contentinfo).GetByRole(AriaRole.Link, new LocatorGetByRoleOptions { Name = link }).ClickAsync();

        await Assertions.Expect(chat.Page.GetByRole(AriaRole.Heading).First).ToBeVisibleAsync();
        await Assertions.Expect(chat.Page.Locator("html")).ToHaveAttributeAsync("data-theme", scheme == ColorScheme.Dark ? "dark" : "light");
        Assert.Equal(width, await chat.Page.EvaluateAsync<int>("document.documentElement.scrollWidth"));
        await AssertNoViolationOnScreenAsync(chat, $"{name}-{link.Split(' ')[0].ToLowerInvariant()}");
        chat.AssertQuiet();
    }

    private static async Task AssertNoViolationAsync(ChatPage chat, string where)
    {
        await chat.SettleAsync();
        await AssertNoViolationOnScreenAsync(chat, where);
    }

    private static async Task AssertNoViolationOnScreenAsync(ChatPage chat, string where)
    {
        await chat.Page.ScreenshotAsync(new PageScreenshotOptions { Path = Path.Combine(Pictures, $"{where}.png") });
        var violations = (await chat.Page.RunAxe()).Violations;
        Assert.True(violations.Length == 0, $"{where}: {string.Join("; ", violations.Select(Describe))}");
    }

    private static string Describe(AxeResultItem violation) =>
        $"{violation.Id}: {violation.Help} ({string.Join(", ", violation.Nodes.Select(node => $"{node.Target} {node.Html}"))})";
}
