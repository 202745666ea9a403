using System.Text.RegularExpressions;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace BackPainBot.Browser;

/// <summary>What the page does about check-ins: it remembers whom to ask, with consent, and says when.</summary>
[Collection(OneBrowser.Name)]
public sealed class CheckInTests(Browser browser)
{
    private const string Resume = "/api/resume";
    private const string Key = "localStorage.getItem('user')";

    [Fact]
    public async Task Consent_TabClosed_UserIsKnownInTheNext()
    {
        await using var host = await BotHost.StartAsync(new CheckInBot());
        await using var chat = await browser.OpenAsync(host.Url);
        await AgreeAsync(chat);

        var next = await chat.ComeBackAsync();

        await Expect(next.Messages.First).ToContainTextAsync("Welcome back");
        await Expect(next.Remembered).ToBeVisibleAsync();
        Assert.Equal(0, next.Requests(Resume));
        next.AssertQuiet();
    }

    [Fact]
    public async Task NoConsent_TabClosed_NobodyIsKnown()
    {
        await using var host = await BotHost.StartAsync(new CheckInBot());
        await using var chat = await browser.OpenAsync(host.Url);
        await chat.SayAsync("hi");
        await Expect(chat.Messages.Last).ToContainTextAsync("I see");
        await Expect(chat.CheckIns).ToBeHiddenAsync();

        var next = await chat.ComeBackAsync();

        await Expect(next.Messages.First).ToContainTextAsync("Hello");
        Assert.Null(await next.Page.EvaluateAsync<string?>(Key));
    }

    [Fact]
    public async Task Consent_Reload_AsksForTheKeyOnceAndShowsTheSame()
    {
        await using var host = await BotHost.StartAsync(new CheckInBot());
        await using var chat = await browser.OpenAsync(host.Url);
        await AgreeAsync(chat);
        var shown = await chat.CheckIns.InnerTextAsync();

        await chat.ReloadAsync();
        await Expect(chat.Remembered).ToBeVisibleAsync();
        await chat.SayAsync(CheckInBot.Agree);
        await chat.SettleAsync();

        Assert.Equal(shown, await chat.CheckIns.InnerTextAsync());
        Assert.Equal(1, chat.Requests(Resume));
    }

    [Fact]
    public async Task ConsentTakenBack_ThenReloaded_KeepsNoKeyAndAsksForNone()
    {
        await using var host = await BotHost.StartAsync(new CheckInBot());
        await using var chat = await browser.OpenAsync(host.Url);
        await AgreeAsync(chat);

        await chat.SayAsync(CheckInBot.Delete);
        await Expect(chat.CheckIns).ToBeHiddenAsync();
        await chat.ReloadAsync();
        await chat.SayAsync("hi");
        await chat.SettleAsync();

        await Expect(chat.CheckIns).ToBeHiddenAsync();
        Assert.Null(await chat.Page.EvaluateAsync<string?>(Key));
        Assert.Equal(1, chat.Requests(Resume));
    }

    [Fact]
    public async Task StartOver_UserIsRemembered_StaysSo()
    {
        await using var host = await BotHost.StartAsync(new CheckInBot());
        await using var chat = await browser.OpenAsync(host.Url);
        await AgreeAsync(chat);

        await chat.StartOverAsync();

        await Expect(chat.Messages.First).ToContainTextAsync("Welcome back");
        await Expect(chat.Remembered).ToBeVisibleAsync();
    }

    [Fact]
    public async Task ForgetMe_ThisBrowserOnly_BeginsAnewAsAStrangerInEveryTab()
    {
        await using var host = await BotHost.StartAsync(new CheckInBot());
        await using var chat = await browser.OpenAsync(host.Url);
        await AgreeAsync(chat);
        await using var other = await ChatPage.OpenAsync(await chat.Page.Context.NewPageAsync());
        await Expect(other.Messages.First).ToContainTextAsync("Welcome back");

        await ForgetAsync(chat, "Forget me here");

        foreach (var tab in new[] { chat, other })
        {
            await Expect(tab.Messages.First).ToContainTextAsync("Hello");
            await Expect(tab.CheckIns).ToBeHiddenAsync();
        }

        Assert.Null(await chat.Page.EvaluateAsync<string?>(Key));
    }

    [Fact]
    public async Task ForgetMe_DataToo_SaysSoToTheBotForTheUser()
    {
        await using var host = await BotHost.StartAsync(new CheckInBot());
        await using var chat = await browser.OpenAsync(host.Url);
        await AgreeAsync(chat);

        await ForgetAsync(chat, "Delete my data");

        await Expect(chat.Messages.Last).ToContainTextAsync("All is deleted");
        await Expect(chat.CheckIns).ToBeHiddenAsync();
        Assert.Equal([CheckInBot.Agree, CheckInBot.Delete], chat.Said());
        Assert.Null(await chat.Page.EvaluateAsync<string?>(Key));
    }

    [Fact]
    public async Task ForgetMe_ThoughtBetterOf_ChangesNothing()
    {
        await using var host = await BotHost.StartAsync(new CheckInBot());
        await using var chat = await browser.OpenAsync(host.Url);
        await AgreeAsync(chat);

        await ForgetAsync(chat, "Go back");
        var next = await chat.ComeBackAsync();

        await Expect(next.Messages.First).ToContainTextAsync("Welcome back");
    }

    [Fact]
    public async Task Key_ThatTheHostNoLongerKnows_IsThrownAway()
    {
        await using var host = await BotHost.StartAsync(new CheckInBot());
        await using var chat = await browser.OpenAsync(host.Url);
        await AgreeAsync(chat);
        await chat.Page.EvaluateAsync("localStorage.setItem('user', JSON.stringify({ ...JSON.parse(localStorage.getItem('user')), key: 'of another time' }))");

        var next = await chat.ComeBackAsync();

        await Expect(next.Messages.First).ToContainTextAsync("Hello");
        await Expect(next.CheckIns).ToBeHiddenAsync();
        Assert.Null(await next.Page.EvaluateAsync<string?>(Key));
    }

    [Fact]
    public async Task Due_UserInAnotherZone_IsSaidInTheirsAndPutInACalendar()
    {
        var noon = new DateTimeOffset(DateTime.UtcNow.Date.AddDays(2).AddHours(12), TimeSpan.Zero);
        await using var host = await BotHost.StartAsync(new CheckInBot(noon, noon.AddDays(5)));
        await using var chat = await browser.OpenAsync(host.Url, options => options.TimezoneId = "Asia/Tokyo");
        await chat.SayAsync(CheckInBot.Agree);

        await Expect(chat.CheckIns.Locator("summary")).ToContainTextAsync(new Regex($@"Next check-in: \w+,? {noon.Day} .*21:00\."));
        await Expect(chat.CheckIns.Locator("li")).ToHaveCountAsync(2);
        await Expect(chat.CheckIns).ToContainTextAsync("cannot notify");
        var file = await chat.Page.RunAndWaitForDownloadAsync(() => chat.CheckIns.GetByRole(AriaRole.Link).ClickAsync());

        var text = await File.ReadAllTextAsync(await file.PathAsync());
        Assert.Equal("check-ins.ics", file.SuggestedFilename);
        Assert.Contains($"DTSTART:{noon:yyyyMMdd}T120000Z", text, StringComparison.Ordinal);
        Assert.Equal(2, Regex.Count(text, "BEGIN:VEVENT"));
        chat.AssertQuiet();
    }

    [Fact]
    public async Task Due_TimeHasCome_SaysSo()
    {
        await using var host = await BotHost.StartAsync(new CheckInBot(DateTimeOffset.UtcNow.AddHours(-1)));
        await using var chat = await browser.OpenAsync(host.Url);

        await chat.SayAsync(CheckInBot.Agree);

        await Expect(chat.CheckIns.GetByText("A check-in is due")).ToBeVisibleAsync();
        await Expect(chat.CheckIns.GetByRole(AriaRole.Link)).ToBeHiddenAsync();
    }

    [Fact]
    public async Task Keyboard_FromTheBar_OpensAndCloses()
    {
        await using var host = await BotHost.StartAsync(new CheckInBot());
        await using var chat = await browser.OpenAsync(host.Url, options => options.ViewportSize = new ViewportSize { Width = 360, Height = 640 });
        await chat.SayAsync(CheckInBot.Agree);
        await Expect(chat.CheckIns.GetByRole(AriaRole.Link)).ToBeHiddenAsync();

        await chat.CheckIns.Locator("summary").FocusAsync();
        await chat.Page.Keyboard.PressAsync("Enter");
        await Expect(chat.CheckIns.GetByRole(AriaRole.Link)).ToBeVisibleAsync();
        await chat.Page.Keyboard.PressAsync("Tab");

        await Expect(chat.CheckIns.GetByRole(AriaRole.Link)).ToBeFocusedAsync();
        await Expect(chat.Page.Locator("[data-id='webchat-sendbox-input']")).ToBeInViewportAsync();
    }

    /// <summary>Agrees, and waits until the page remembers it.</summary>
    private static async Task AgreeAsync(ChatPage chat)
    {
        await chat.SayAsync(CheckInBot.Agree);
        await Expect(chat.Remembered).ToBeVisibleAsync();
    }

    private static async Task ForgetAsync(ChatPage chat, string button)
    {
        await chat.CheckIns.GetByRole(AriaRole.Button).ClickAsync();
        await chat.Page.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Button, new LocatorGetByRoleOptions { Name = button, Exact = true }).ClickAsync();
    }
}
