using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace BackPainBot.Browser;

/// <summary>The page around the chat.</summary>
[Collection(OneBrowser.Name)]
public sealed class PageTests(Browser browser)
{
    [Theory]
    [InlineData(320)]
    [InlineData(390)]
    public async Task Phone_AtAQuestion_FitsTheWidthAndShowsTheSendBox(int width)
    {
        await using var host = await BotHost.StartAsync();
        await using var chat = await browser.OpenAsync(host.Url, options => options.ViewportSize = new ViewportSize { Width = width, Height = 640 });
        await chat.SayAllAsync(("who", "me"), ("age", "30"));
        await chat.WaitForQuestionAsync("red-flags-nerves");

        Assert.Equal(width, await chat.Page.EvaluateAsync<int>("document.documentElement.scrollWidth"));
        await Expect(chat.Page.Locator("[data-id='webchat-sendbox-input']")).ToBeInViewportAsync();
        await Expect(chat.Page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Start over" })).ToBeInViewportAsync();
    }

    [Fact]
    public async Task DarkMode_NotChosen_FollowsTheSystem()
    {
        await using var host = await BotHost.StartAsync();
        await using var chat = await browser.OpenAsync(host.Url, options => options.ColorScheme = ColorScheme.Dark);
        await Expect(chat.Page.Locator("html")).ToHaveAttributeAsync("data-theme", "dark");

        await chat.Page.EmulateMediaAsync(new PageEmulateMediaOptions { ColorScheme = ColorScheme.Light });

        await Expect(chat.Page.Locator("html")).ToHaveAttributeAsync("data-theme", "light");
    }

    [Fact]
    public async Task DarkMode_Switched_StaysOverAReload()
    {
        await using var host = await BotHost.StartAsync();
        await using var chat = await browser.OpenAsync(host.Url, options => options.ColorScheme = ColorScheme.Light);

        await chat.Page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Dark mode" }).ClickAsync();
        await chat.ReloadAsync();

        await Expect(chat.Page.Locator("html")).ToHaveAttributeAsync("data-theme", "dark");
    }

    [Fact]
    public async Task TextSize_Larger_MakesPageAndChatLarger()
    {
        await using var host = await BotHost.StartAsync();
        await using var chat = await browser.OpenAsync(host.Url);
        await chat.WaitForQuestionAsync("who");
        var heading = chat.Page.GetByRole(AriaRole.Heading).First;
        var (headingBefore, messageBefore) = (await HeightAsync(heading), await HeightAsync(chat.Messages.Last));

        await chat.Page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Larger text" }).ClickAsync();

        Assert.True(await HeightAsync(heading) > headingBefore);
        Assert.True(await HeightAsync(chat.Messages.Last) > messageBefore);
    }

    [Fact]
    public async Task Keyboard_FromTheTop_ReachesTheChatAndAnswers()
    {
        await using var host = await BotHost.StartAsync();
        await using var chat = await browser.OpenAsync(host.Url);
        await chat.WaitForQuestionAsync("who");
        var keyboard = chat.Page.Keyboard;

        await keyboard.PressAsync("Tab");
        await Expect(chat.Page.GetByText("Skip to the chat")).ToBeInViewportAsync();
        await keyboard.PressAsync("Enter");
        for (var presses = 0; presses < 10 && !await HasFocusAsync(chat, "[data-id='webchat-sendbox-input']"); presses++) await keyboard.PressAsync("Tab");
        await keyboard.TypeAsync("me");
        await keyboard.PressAsync("Enter");

        await chat.WaitForQuestionAsync("age");
    }

    [Fact]
    public async Task Locale_German_NamesTheEmergencyNumberThere()
    {
        await using var host = await BotHost.StartAsync();
        await using var chat = await browser.OpenAsync(host.Url, options => options.Locale = "de-DE");

        await chat.WaitForQuestionAsync("who");

        await Expect(chat.Messages.First).ToContainTextAsync("112");
    }

    [Fact]
    public async Task Upload_Page_OffersNone()
    {
        await using var host = await BotHost.StartAsync();
        await using var chat = await browser.OpenAsync(host.Url);
        await chat.WaitForQuestionAsync("who");

        await Expect(chat.Page.Locator("input[type=file]")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task WebChatNotBuiltIn_Page_SaysWhatToInstall()
    {
        await using var host = await BotHost.StartWithoutWebChatAsync();
        await using var chat = await browser.OpenAsync(host.Url);

        await Expect(chat.Page.Locator("#loading")).ToContainTextAsync("npm");
        chat.AssertQuiet();
    }

    private static async Task<float> HeightAsync(ILocator element) => (await element.BoundingBoxAsync())!.Height;

    private static Task<bool> HasFocusAsync(ChatPage chat, string selector) =>
        chat.Page.EvaluateAsync<bool>("selector => document.activeElement?.matches(selector)", selector);
}
