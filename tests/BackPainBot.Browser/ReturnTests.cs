using static Microsoft.Playwright.Assertions;

namespace BackPainBot.Browser;

/// <summary>Somebody who lets the bot check in, with the real bot, from the offer to the deletion.</summary>
[Collection(OneBrowser.Name)]
public sealed class ReturnTests(Browser browser)
{
    private const string Key = "localStorage.getItem('user')";

    [Fact]
    public async Task Return_CheckInIsDueAndALegIsNumb_IsAskedAndSentToHelpAtOnce()
    {
        var clock = new MovedClock();
        await using var host = await BotHost.StartAsync(clock);
        await using var first = await browser.OpenAsync(host.Url);
        await AgreeAsync(first);

        clock.Ahead = TimeSpan.FromDays(4);
        var chat = await first.ComeBackAsync();
        await chat.SayAllAsync(("check-in", "worse"));
        await chat.WaitForQuestionAsync("red-flags-nerves");
        await chat.SayAsync("I am numb between my legs now");

        var result = await chat.WaitForResultAsync();
        Assert.Equal(("redFlag", "emergency"), (result.GetProperty("class").GetString(), result.GetProperty("urgency").GetString()));
        chat.AssertQuiet();
    }

    [Fact]
    public async Task Return_BeforeItIsDue_IsToldWhen()
    {
        await using var host = await BotHost.StartAsync();
        await using var first = await browser.OpenAsync(host.Url);
        await AgreeAsync(first);

        var chat = await first.ComeBackAsync();

        await Expect(chat.Messages.First).ToContainTextAsync("Welcome back");
        await Expect(chat.CheckIns.GetByText("Next check-in")).ToBeVisibleAsync();
        chat.AssertQuiet();
    }

    [Fact]
    public async Task DeleteMyData_Agreed_NothingIsKnownAnyMore()
    {
        await using var host = await BotHost.StartAsync();
        await using var chat = await browser.OpenAsync(host.Url);
        await AgreeAsync(chat);

        await chat.SayAsync("delete my data");
        await Expect(chat.CheckIns).ToBeHiddenAsync();
        var next = await chat.ComeBackAsync();

        await Expect(next.Messages.First).ToContainTextAsync("Hello");
        Assert.Null(await next.Page.EvaluateAsync<string?>(Key));
        await next.SayAsync("my data");

        // The new chat itself, and nothing else.
        var answer = next.Messages.Filter(new() { HasText = "This is all that I keep about you" });
        await Expect(answer).ToContainTextAsync("Messages of this chat");
        await Expect(answer).Not.ToContainTextAsync("You let me keep");
        await Expect(answer).Not.ToContainTextAsync("I advised");
    }

    /// <summary>Has soreness looked at, and lets the bot keep it.</summary>
    private static async Task AgreeAsync(ChatPage chat)
    {
        await chat.SayAllAsync([.. Conversations.AcuteSoreness, ("next", "check in with me"), ("consent", "yes")]);
        await Expect(chat.Remembered).ToBeVisibleAsync();
        for (var tries = 0; await chat.Page.EvaluateAsync<string?>(Key) is null; await Task.Delay(50)) Assert.True(tries++ < 200, "No key was kept.");
    }
}
