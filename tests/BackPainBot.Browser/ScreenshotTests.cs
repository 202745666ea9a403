using Microsoft.Playwright;

namespace BackPainBot.Browser;

/// <summary>Pictures for people to look at, in the folder <c>screenshots</c> beside the tests.</summary>
[Collection(OneBrowser.Name)]
public sealed class ScreenshotTests(Browser browser)
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "screenshots");

    [Theory]
    [InlineData("desktop-light", 1200, 800, ColorScheme.Light)]
    [InlineData("desktop-dark", 1200, 800, ColorScheme.Dark)]
    [InlineData("phone-light", 360, 740, ColorScheme.Light)]
    [InlineData("phone-dark", 360, 740, ColorScheme.Dark)]
    public async Task Screenshot_QuestionAndResult_AreTaken(string name, int width, int height, ColorScheme scheme)
    {
        await using var host = await BotHost.StartAsync();
        await using var chat = await browser.OpenAsync(host.Url, options =>
        {
            options.ColorScheme = scheme;
            options.ViewportSize = new ViewportSize { Width = width, Height = height };
        });

        await chat.SayAllAsync(("who", "me"), ("age", "30"));
        await chat.WaitForQuestionAsync("red-flags-nerves");
        var question = await TakeAsync(chat, $"{name}-question");
        await chat.SayAllAsync([.. Conversations.AcuteSoreness.Skip(2)]);
        await chat.WaitForResultAsync();
        var result = await TakeAsync(chat, $"{name}-result");

        Assert.NotEqual(question, result);
    }

    private static async Task<byte[]> TakeAsync(ChatPage chat, string name)
    {
        await chat.SettleAsync();
        return await chat.Page.ScreenshotAsync(new PageScreenshotOptions { Path = Path.Combine(Folder, $"{name}.png") });
    }
}
