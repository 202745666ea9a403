using static Microsoft.Playwright.Assertions;

namespace BackPainBot.Browser;

/// <summary>What the page does when reload, network or host get in the way.</summary>
[Collection(OneBrowser.Name)]
public sealed class ConnectionTests(Browser browser)
{
    [Fact]
    public async Task Reload_InTheMiddle_KeepsTheConversation()
    {
        await using var host = await BotHost.StartAsync();
        await using var chat = await browser.OpenAsync(host.Url);
        await chat.SayAllAsync(("who", "me"), ("age", "30"));
        await chat.WaitForQuestionAsync("red-flags-nerves");
        await Expect(chat.Messages).ToHaveCountAsync(7);

        await chat.ReloadAsync();

        await chat.WaitForQuestionAsync("red-flags-nerves");
        await Expect(chat.Messages).ToHaveCountAsync(7);
        await chat.SayAsync("none");
        await chat.WaitForQuestionAsync("red-flags-legs");
        chat.AssertQuiet();
    }

    [Fact]
    public async Task StartOver_InTheMiddle_ForgetsAndBeginsANewConversation()
    {
        await using var host = await BotHost.StartAsync();
        await using var chat = await browser.OpenAsync(host.Url);
        await chat.SayAllAsync(("who", "me"), ("age", "30"));
        await chat.WaitForQuestionAsync("red-flags-nerves");

        await chat.StartOverAsync();

        await chat.WaitForQuestionAsync("who");
        await Expect(chat.Messages).ToHaveCountAsync(2);
        await chat.ReloadAsync();
        await chat.WaitForQuestionAsync("who");
        await Expect(chat.Messages).ToHaveCountAsync(2);
        Assert.Empty(chat.Said());
    }

    [Fact]
    public async Task LineCut_MessageWrittenMeanwhile_ArrivesOnce()
    {
        await using var host = await BotHost.StartAsync();
        await using var line = new Line(host.Port);
        await using var chat = await browser.OpenAsync(line.Url);
        await chat.SayAllAsync(("who", "me"));
        await chat.WaitForQuestionAsync("age");

        line.Cut();
        await Expect(chat.Notice).ToContainTextAsync("lost");
        await chat.SayIntoTheVoidAsync("30");
        line.Mend();

        await chat.WaitForQuestionAsync("red-flags-nerves");
        await Expect(chat.Notice).ToContainTextAsync("again");
        Assert.Equal(["me", "30"], chat.Said());
        await Expect(chat.Messages).ToHaveCountAsync(7);
    }

    [Fact]
    public async Task LineCut_AnsweredMeanwhile_ShowsTheAnswerOnce()
    {
        await using var host = await BotHost.StartAsync();
        await using var line = new Line(host.Port);
        await using var chat = await browser.OpenAsync(line.Url);
        await chat.SayAllAsync(("who", "me"));
        await chat.WaitForQuestionAsync("age");

        await chat.SayIntoTheVoidAsync("30");
        line.Cut();
        await Expect(chat.Notice).ToBeVisibleAsync();
        line.Mend();

        await chat.WaitForQuestionAsync("red-flags-nerves");
        Assert.Equal(["me", "30"], chat.Said());
        await Expect(chat.Messages).ToHaveCountAsync(7);
    }

    [Fact]
    public async Task SocketsBlocked_WholeScreen_GoesOnByPolling()
    {
        await using var host = await BotHost.StartAsync();
        await using var line = new Line(host.Port, takesSockets: false);
        await using var chat = await browser.OpenAsync(line.Url);

        await chat.SayAllAsync(("who", "me"), ("age", "30"), ("red-flags-nerves", "none"));

        await chat.WaitForQuestionAsync("red-flags-legs");
        Assert.Equal(["me", "30", "none"], chat.Said());
        await Expect(chat.Notice).ToBeHiddenAsync();
    }

    [Fact]
    public async Task HostRestarted_KeptInAFile_GoesOnWhereItWas()
    {
        var folder = Directory.CreateTempSubdirectory().FullName;
        await using var host = await BotHost.StartAsync("--Storage:Kind=Sqlite", $"--Storage:File={folder}/bot.db");
        await using var chat = await browser.OpenAsync(host.Url);
        await chat.SayAllAsync(("who", "me"));
        await chat.WaitForQuestionAsync("age");

        await host.StopAsync();
        await Expect(chat.Notice).ToContainTextAsync("lost");
        await host.StartAgainAsync();

        await chat.SayAsync("30");
        await chat.WaitForQuestionAsync("red-flags-nerves");
        await Expect(chat.Messages).ToHaveCountAsync(7);
    }

    [Fact]
    public async Task HostRestarted_NothingKept_OffersANewConversation()
    {
        await using var host = await BotHost.StartAsync();
        await using var chat = await browser.OpenAsync(host.Url);
        await chat.SayAllAsync(("who", "me"));
        await chat.WaitForQuestionAsync("age");

        await host.StopAsync();
        await host.StartAgainAsync();

        await Expect(chat.Notice).ToContainTextAsync("over");
        chat.Forget();
        await chat.Notice.GetByRole(Microsoft.Playwright.AriaRole.Button).ClickAsync();
        await chat.WaitForQuestionAsync("who");
        await Expect(chat.Messages).ToHaveCountAsync(2);
        await Expect(chat.Notice).ToBeHiddenAsync();
    }

    [Fact]
    public async Task Reload_AfterTheBotForgot_BeginsANewConversationAndSaysSo()
    {
        await using var host = await BotHost.StartAsync();
        await using var chat = await browser.OpenAsync(host.Url);
        await chat.SayAllAsync(("who", "me"));
        await chat.WaitForQuestionAsync("age");
        await host.StopAsync();
        await host.StartAgainAsync();

        await chat.ReloadAsync();

        await Expect(chat.Notice).ToContainTextAsync("new one");
        await chat.WaitForQuestionAsync("who");
    }

    [Fact]
    public async Task HostDown_PageReloaded_ComesBackByItself()
    {
        await using var host = await BotHost.StartAsync();
        await using var line = new Line(host.Port);
        await using var chat = await browser.OpenAsync(line.Url);
        await chat.WaitForQuestionAsync("who");
        await chat.Page.RouteAsync("**/api/token", route => route.AbortAsync());
        await chat.ReloadAsync();
        await Expect(chat.Notice).ToContainTextAsync("cannot be reached");

        await chat.Page.UnrouteAsync("**/api/token");

        await chat.WaitForQuestionAsync("who");
        await Expect(chat.Notice).ToBeHiddenAsync();
    }

    [Fact]
    public async Task TwoTabs_OneBrowser_DoNotSeeEachOther()
    {
        await using var host = await BotHost.StartAsync();
        await using var first = await browser.OpenAsync(host.Url);
        await first.WaitForQuestionAsync("who");
        await using var second = await ChatPage.OpenAsync(await first.Page.Context.NewPageAsync());
        await second.WaitForQuestionAsync("who");

        await first.SayAsync("me");
        await first.WaitForQuestionAsync("age");
        await second.SayAsync("somebody else");
        await second.WaitForQuestionAsync("age");

        Assert.Equal(["me"], first.Said());
        Assert.Equal(["somebody else"], second.Said());
    }
}
