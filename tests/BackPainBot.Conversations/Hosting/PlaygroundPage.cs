using System.Text.Json;
using System.Threading.Channels;
using BackPainBot.Conversations.Client;
using Microsoft.Playwright;

namespace BackPainBot.Conversations.Hosting;

/// <summary>The Playground's page in Chromium: types into its box, and reads there what the bot says.</summary>
public sealed class PlaygroundPage : IChat, IAsyncDisposable
{
    private const string Chromium = "/usr/bin/chromium";

    private static readonly string[] Arguments =
    [
        "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
        "--disable-component-update", "--disable-sync",
    ];

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly Channel<Reply> _replies = Channel.CreateUnbounded<Reply>();
    private readonly IPlaywright _playwright;
    private readonly IBrowser _browser;
    private readonly IPage _page;
    private readonly Uri _address;

    private PlaygroundPage(IPlaywright playwright, IBrowser browser, IPage page, Uri address)
    {
        (_playwright, _browser, _page, _address) = (playwright, browser, page, address);
        _page.WebSocket += (_, socket) => socket.FrameReceived += (_, frame) => Read(frame.Text);
    }

    /// <summary>Starts the browser.</summary>
    /// <param name="address">The Playground's page.</param>
    public static async Task<PlaygroundPage> StartAsync(Uri address)
    {
        Assert.True(File.Exists(Chromium), $"{Chromium} is missing: install Chromium (on Debian: apt-get install chromium).");
        Assertions.SetDefaultExpectTimeout((float)Patience.TotalMilliseconds);
        var playwright = await Playwright.CreateAsync();
        var browser = await playwright.Chromium.LaunchAsync(new() { ExecutablePath = Chromium, Args = Arguments });
        var page = await browser.NewPageAsync(new() { ViewportSize = new() { Width = 1280, Height = 1600 } });
        return new PlaygroundPage(playwright, browser, page, address);
    }

    public async Task<IReadOnlyList<Reply>> OpenAsync()
    {
        await _page.GotoAsync(_address.AbsoluteUri);
        return await HearAsync();
    }

    public async Task<IReadOnlyList<Reply>> SayAsync(string text)
    {
        await _page.FillAsync("div[role=textbox]", text);
        await _page.Keyboard.PressAsync("Enter");
        return await HearAsync();
    }

    /// <summary>Chooses in the last card, and sends it off.</summary>
    public async Task<IReadOnlyList<Reply>> PickAsync(string label)
    {
        await _page.Locator("label").Filter(new() { HasText = label }).Last.ClickAsync();
        await _page.GetByRole(AriaRole.Button, new() { Name = "Send", Exact = true }).Last.ClickAsync();
        return await HearAsync();
    }

    /// <summary>Turns to another chat of the list at the left.</summary>
    public Task TurnToAsync(string chat) => _page.GetByRole(AriaRole.Treeitem).Filter(new() { HasText = chat }).First.ClickAsync();

    /// <summary>Mentions the bot, and says something to it.</summary>
    public async Task MentionAsync(string text)
    {
        await _page.ClickAsync("div[role=textbox]");
        await _page.Keyboard.TypeAsync("@");
        await _page.GetByRole(AriaRole.Menuitem).Filter(new() { HasText = "Test Bot" }).ClickAsync();
        await _page.Keyboard.TypeAsync($" {text}");
        await _page.Keyboard.PressAsync("Enter");
    }

    /// <summary>Waits until the page shows a text.</summary>
    public Task ExpectAsync(string text) => Assertions.Expect(_page.GetByText(text).Last).ToBeVisibleAsync();

    /// <summary>Waits until the page shows so many controls that take an answer.</summary>
    public Task ExpectInputsAsync(int count) => Assertions.Expect(_page.Locator("input[type=radio], input[type=checkbox]")).ToHaveCountAsync(count);

    /// <summary>Keeps what the page looks like in the folder of the tests.</summary>
    public Task ScreenshotAsync(string name) =>
        _page.ScreenshotAsync(new() { Path = Path.Combine(AppContext.BaseDirectory, "screenshots", name) });

    public async ValueTask DisposeAsync()
    {
        await _browser.CloseAsync();
        _playwright.Dispose();
    }

    /// <summary>Every turn of the bot ends with a question or with a red flag; and the page must show what came.</summary>
    private async Task<IReadOnlyList<Reply>> HearAsync()
    {
        using var patience = new CancellationTokenSource(Patience);
        var heard = new List<Reply>();
        while (heard.Count == 0 || heard[^1] is { Question: null, Assessment: not { Class: "redFlag" } }) heard.Add(await _replies.Reader.ReadAsync(patience.Token));
        foreach (var reply in heard) await Assertions.Expect(_page.GetByText(FirstLine(reply)).First).ToBeAttachedAsync();
        return heard;
    }

    /// <summary>A card holds its text itself; what it says stands in the summary.</summary>
    private static string FirstLine(Reply reply) => (reply.Text.Length > 0 ? reply.Text : reply.Summary).Split('\n')[0].Trim();

    /// <summary>The page's log brings every activity of the bot whole.</summary>
    private void Read(string? frame)
    {
        if (frame is null || !frame.StartsWith('{')) return;
        using var message = JsonDocument.Parse(frame);
        if (!message.RootElement.TryGetProperty("log", out var log)
            || !log.TryGetProperty("activityName", out var name) || name.GetString() != "message"
            || log.GetProperty("from").GetString() != "User Application") return;
        _replies.Writer.TryWrite(new Reply(log.GetProperty("request").GetProperty("body").Clone()));
    }
}
