using Microsoft.Playwright;

namespace BackPainBot.Browser;

/// <summary>One headless Chromium for all tests.</summary>
public sealed class Browser : IAsyncLifetime
{
    private const string Chromium = "/usr/bin/chromium";

    /// <summary>How long to wait for the page, in milliseconds: the machine may be busy with other things.</summary>
    private const int Patience = 20_000;

    private static readonly string[] Arguments =
    [
        "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
        "--disable-background-networking", "--disable-component-update", "--disable-sync",
    ];

    private IPlaywright _playwright = null!;
    private IBrowser _browser = null!;

    public async Task InitializeAsync()
    {
        Assert.True(File.Exists(Chromium), $"{Chromium} is missing: install the Debian package 'chromium'.");
        Assertions.SetDefaultExpectTimeout(Patience);
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions { ExecutablePath = Chromium, Args = Arguments });
    }

    /// <summary>Opens the page as somebody in Britain whom the browser does not know.</summary>
    /// <param name="url">Where the host is.</param>
    /// <param name="configure">What is special about this browser.</param>
    internal async Task<ChatPage> OpenAsync(string url, Action<BrowserNewContextOptions>? configure = null)
    {
        var options = new BrowserNewContextOptions { Locale = "en-GB", BaseURL = url, ViewportSize = new ViewportSize { Width = 1200, Height = 800 } };
        configure?.Invoke(options);
        var page = await (await _browser.NewContextAsync(options)).NewPageAsync();
        page.SetDefaultTimeout(Patience);
        return await ChatPage.OpenAsync(page);
    }

    public async Task DisposeAsync()
    {
        await _browser.CloseAsync();
        _playwright.Dispose();
    }
}

[CollectionDefinition(Name)]
public sealed class OneBrowser : ICollectionFixture<Browser>
{
    public const string Name = "Browser";
}
