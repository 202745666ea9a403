using System.Net;
using System.Net.Sockets;
using Microsoft.AspNetCore.Builder;
using Microsoft.Bot.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace BackPainBot.Browser;

/// <summary>The program itself, on a port that it keeps when it is started again.</summary>
internal sealed class BotHost : IAsyncDisposable
{
    private readonly string[] _settings;
    private readonly Action<IServiceCollection>? _change;
    private WebApplication _app;

    private BotHost(int port, Action<IServiceCollection>? change, string[] settings)
    {
        Port = port;
        _change = change;
        _settings = settings;
        _app = Create();
    }

    public int Port { get; }

    public string Url => $"http://127.0.0.1:{Port}";

    private static string PageFolder => Path.Combine(AppContext.BaseDirectory, "wwwroot");

    public static Task<BotHost> StartAsync(params string[] settings) => StartAsync(change: null, settings);

    /// <summary>With a bot that a test has more say in.</summary>
    public static Task<BotHost> StartAsync(IBot bot, params string[] settings) => StartAsync(services => services.AddSingleton(bot), settings);

    /// <summary>With a clock that a test moves.</summary>
    public static Task<BotHost> StartAsync(TimeProvider clock) => StartAsync(services => services.AddSingleton(clock));

    /// <summary>As it is built where there is no npm.</summary>
    public static Task<BotHost> StartWithoutWebChatAsync()
    {
        var folder = Directory.CreateTempSubdirectory().FullName;
        foreach (var file in Directory.GetFiles(PageFolder)) File.Copy(file, Path.Combine(folder, Path.GetFileName(file)));
        return StartAnyAsync(change: null, $"--webroot={folder}");
    }

    public async Task StopAsync()
    {
        await _app.StopAsync();
        await _app.DisposeAsync();
    }

    public async Task StartAgainAsync()
    {
        _app = Create();
        await _app.StartAsync();
    }

    public async ValueTask DisposeAsync() => await _app.DisposeAsync();

    // All tests come from one address, so what one address may ask for is raised.
    private WebApplication Create() => BackPainBotHost.Create(
        ["--environment", "Development", "--Storage:Kind=Memory", "--urls", Url, "--DirectLine:TokensPerMinute=10000", .. _settings],
        builder =>
        {
            builder.Logging.ClearProviders();
            _change?.Invoke(builder.Services);
        });

    private static Task<BotHost> StartAsync(Action<IServiceCollection>? change, params string[] settings)
    {
        Assert.True(
            File.Exists(Path.Combine(PageFolder, "webchat", "webchat.js")),
            "Web Chat is missing: install Node.js with npm, see that 'npm ping' works, and build again.");
        return StartAnyAsync(change, settings);
    }

    private static async Task<BotHost> StartAnyAsync(Action<IServiceCollection>? change, params string[] settings)
    {
        var host = new BotHost(FreePort(), change, settings);
        await host._app.StartAsync();
        return host;
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
