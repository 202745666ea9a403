using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace BackPainBot.Browser;

/// <summary>What axe finds wrong for those who use the page without a mouse, with a screen reader or with weak eyes.</summary>
[Collection(OneBrowser.Name)]
public sealed class AccessibilityTests(Browser browser)
{
    [Theory]
    [InlineData(ColorScheme.Light, 1200)]
    [InlineData(ColorScheme.Dark, 1200)]
    [InlineData(ColorScheme.Light, 360)]
    public async Task Axe_StartQuestionAndResult_FindsNothing(ColorScheme scheme, int width)
    {
        await using var host = await BotHost.StartAsync();
        await using var chat = await browser.OpenAsync(host.Url, options =>
        {
            options.ColorScheme = scheme;
            options.ViewportSize = new ViewportSize { Width = width, Height = 800 };
        });
        await chat.WaitForQuestionAsync("who");
        await AssertNoViolationAsync(chat, "start");

        await chat.SayAllAsync(Conversations.NoRedFlag);
        await chat.WaitForQuestionAsync("region");
        await AssertNoViolationAsync(chat, "question");

        await chat.SayAsync("now I am numb between my legs");
        await chat.WaitForResultAsync();
        await AssertNoViolationAsync(chat, "result");
    }

    private static async Task AssertNoViolationAsync(ChatPage chat, string where)
    {
        // Axe reads the screen: it has to have come to rest.
        await chat.SettleAsync();
        var result = await chat.Page.RunAxe();
        Assert.True(result.Violations.Length == 0, $"At {where}: {string.Join("; ", result.Violations.Select(Describe))}");
    }

    private static string Describe(AxeResultItem violation) =>
        $"{violation.Id}: {violation.Help} ({string.Join(", ", violation.Nodes.Select(node => $"{node.Target} {node.Html}"))})";
}
