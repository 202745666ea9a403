using System.Text.Json;

namespace BackPainBot.Browser;

/// <summary>A whole conversation for each class.</summary>
[Collection(OneBrowser.Name)]
public sealed class ClassTests(Browser browser)
{
    private static readonly (string Question, string Button)[] NoRedFlag =
    [
        ("who", "Me"), ("age", "19 to 44"), ("red-flags-nerves", "None of these"), ("red-flags-legs", "None of these"),
        ("red-flags-body", "None of these"), ("red-flags-illness", "None of these"), ("red-flags-background", "None of these"),
    ];

    [Fact]
    public async Task Typed_SoreForThreeDays_IsAcuteSoreness()
    {
        await using var host = await BotHost.StartAsync();
        await using var chat = await browser.OpenAsync(host.Url);

        await chat.SayAllAsync(Conversations.AcuteSoreness);

        AssertClass("acuteSoreness", "selfCare", await chat.WaitForResultAsync());
        chat.AssertQuiet();
    }

    [Fact]
    public async Task Typed_SixWeeks_IsChronicRisk()
    {
        await using var host = await BotHost.StartAsync();
        await using var chat = await browser.OpenAsync(host.Url);

        await chat.SayAllAsync(
        [
            .. Conversations.NoRedFlag, ("region", "between my shoulder blades"), ("since", "six weeks"), ("course", "the same"),
            ("severity", "4"), ("worse-with", "none"), ("lift", "1"), ("load", "none"), ("experience", "3"), ("summary", "that is right"),
        ]);

        AssertClass("chronicRisk", "routine", await chat.WaitForResultAsync());
        chat.AssertQuiet();
    }

    [Fact]
    public async Task Typed_RedFlagInTheMiddle_IsAnsweredAtOnce()
    {
        await using var host = await BotHost.StartAsync();
        await using var chat = await browser.OpenAsync(host.Url);
        await chat.SayAllAsync([.. Conversations.NoRedFlag, ("region", "lower back")]);
        await chat.WaitForQuestionAsync("since");

        await chat.SayAsync("since today, and now I am numb between my legs");

        AssertClass("redFlag", "emergency", await chat.WaitForResultAsync());
        chat.AssertQuiet();
    }

    [Fact]
    public async Task Pressed_SoreForThreeDays_IsAcuteSoreness()
    {
        await using var host = await BotHost.StartAsync();
        await using var chat = await browser.OpenAsync(host.Url);

        await chat.PressAllAsync(
        [
            .. NoRedFlag, ("region", "Lower back"), ("since", "2 to 3 days"), ("course", "Better"), ("bouts", "First time"),
            ("severity", "5"), ("worse-with", "None of these"), ("lift", "None of these"), ("load", "None of these"),
            ("experience", "Under a year"), ("summary", "That is right"),
        ]);

        AssertClass("acuteSoreness", "selfCare", await chat.WaitForResultAsync());
        chat.AssertQuiet();
    }

    [Fact]
    public async Task Pressed_AfterEverySession_IsChronicRisk()
    {
        await using var host = await BotHost.StartAsync();
        await using var chat = await browser.OpenAsync(host.Url);

        await chat.PressAllAsync(
        [
            .. NoRedFlag, ("region", "Upper back"), ("since", "4 to 7 days"), ("course", "The same"), ("bouts", "After every session"),
            ("severity", "5"), ("worse-with", "None of these"), ("lift", "None of these"), ("load", "None of these"),
            ("experience", "Over 3 years"), ("summary", "That is right"),
        ]);

        Assert.Equal("chronicRisk", (await chat.WaitForResultAsync()).GetProperty("class").GetString());
        chat.AssertQuiet();
    }

    [Fact]
    public async Task Ticked_SoreForThreeDays_IsAcuteSoreness()
    {
        await using var host = await BotHost.StartAsync();
        await using var chat = await browser.OpenAsync(host.Url);

        await TickThroughTheScreenAsync(chat);
        await chat.PressAllAsync(("region", "Middle back"), ("since", "2 to 3 days"), ("course", "Better"), ("bouts", "First time"), ("severity", "5"));
        await chat.TickAllAsync(("worse-with", "Bending forward"), ("lift", "hips shot up"), ("load", "No warm-up"));
        await chat.PressAllAsync(("experience", "Under a year"), ("summary", "That is right"));

        AssertClass("acuteSoreness", "selfCare", await chat.WaitForResultAsync());
        chat.AssertQuiet();
    }

    [Fact]
    public async Task Ticked_OverThreeMonths_IsChronicRisk()
    {
        await using var host = await BotHost.StartAsync();
        await using var chat = await browser.OpenAsync(host.Url);

        await TickThroughTheScreenAsync(chat);
        await chat.PressAllAsync(("region", "Lower back"), ("since", "2 weeks to 3 months"), ("course", "The same"), ("severity", "4"));
        await chat.TickAllAsync(("worse-with", "Sitting for long"), ("lift", "None of these"), ("load", "close to my limit"));
        await chat.PressAllAsync(("summary", "That is right"));

        AssertClass("chronicRisk", "routine", await chat.WaitForResultAsync());
        chat.AssertQuiet();
    }

    [Fact]
    public async Task Ticked_NumbBetweenTheLegs_IsARedFlag()
    {
        await using var host = await BotHost.StartAsync();
        await using var chat = await browser.OpenAsync(host.Url);

        await chat.PressAllAsync(("who", "Me"), ("age", "19 to 44"));
        await chat.TickAllAsync(("red-flags-nerves", "Numb or strange feeling"));

        AssertClass("redFlag", "emergency", await chat.WaitForResultAsync());
        chat.AssertQuiet();
    }

    [Fact]
    public async Task Ticked_TheSameCardAgain_HasNoSecondEffect()
    {
        await using var host = await BotHost.StartAsync();
        await using var chat = await browser.OpenAsync(host.Url);
        await chat.PressAllAsync(("who", "Me"), ("age", "19 to 44"));
        await chat.WaitForQuestionAsync("red-flags-nerves");
        await chat.SayAsync("none");
        await chat.WaitForQuestionAsync("red-flags-legs");

        await chat.TickFirstAsync("Numb or strange feeling");
        await chat.SayAsync("none");

        await chat.WaitForQuestionAsync("red-flags-body");
        Assert.Null(chat.Result);
    }

    private static async Task TickThroughTheScreenAsync(ChatPage chat)
    {
        await chat.PressAllAsync(("who", "Me"), ("age", "19 to 44"));
        await chat.TickAllAsync(
            ("red-flags-nerves", "None of these"), ("red-flags-legs", "None of these"), ("red-flags-body", "None of these"),
            ("red-flags-illness", "None of these"), ("red-flags-background", "None of these"));
    }

    [Fact]
    public async Task Pressed_NumbBetweenTheLegs_IsARedFlag()
    {
        await using var host = await BotHost.StartAsync();
        await using var chat = await browser.OpenAsync(host.Url);

        await chat.PressAllAsync(("who", "Me"), ("age", "19 to 44"), ("red-flags-nerves", "Not sure"), ("red-flags-nerves-which", "Not sure"));

        AssertClass("redFlag", "emergency", await chat.WaitForResultAsync());
        chat.AssertQuiet();
    }

    private static void AssertClass(string expected, string urgency, JsonElement result)
    {
        Assert.Equal(expected, result.GetProperty("class").GetString());
        Assert.Equal(urgency, result.GetProperty("urgency").GetString());
        Assert.Equal(expected == "redFlag", result.GetProperty("advice").GetArrayLength() == 0);
    }
}
