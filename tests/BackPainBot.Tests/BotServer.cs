using System.Net;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.Bot.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace BackPainBot.Tests;

/// <summary>The program itself on a free port, with a bot that echoes.</summary>
internal sealed class BotServer : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly DirectoryInfo _folder;

    private BotServer(WebApplication app, LogLines log, DirectoryInfo folder) => (_app, Log, _folder) = (app, log, folder);

    public HttpClient Client { get; } = new();

    public LogLines Log { get; }

    public TestBot Bot => (TestBot)_app.Services.GetRequiredService<IBot>();

    public static async Task<BotServer> StartAsync(
        string[]? settings = null, string environment = "Development", Action<IServiceCollection>? configure = null)
    {
        var log = new LogLines();
        var folder = Directory.CreateTempSubdirectory();

        // Only Development lets state be forgotten.
        var kept = environment == "Development" ? "--Storage:Kind=Memory" : $"--Storage:File={folder.FullName}/bot.db";
        string[] args = ["--environment", environment, "--urls", "http://127.0.0.1:0", kept, .. settings ?? []];
        var app = BackPainBotHost.Create(args, builder =>
        {
            builder.Logging.ClearProviders().AddProvider(log).AddFilter(null, LogLevel.Debug);
            builder.Services.AddSingleton<IBot, TestBot>();
            configure?.Invoke(builder.Services);
        });
        var server = new BotServer(app, log, folder);
        await app.StartAsync();
        server.Client.BaseAddress = new Uri(app.Urls.Single());
        return server;
    }

    public Task<HttpResponseMessage> PostAsync(string json, string? token = null) =>
        PostAsync(new StringContent(json, Encoding.UTF8, "application/json"), token);

    public Task<HttpResponseMessage> PostAsync(HttpContent content, string? token = null)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, "/api/messages") { Content = content };
        if (token is not null) request.Headers.TryAddWithoutValidation("Authorization", token);
        return Client.SendAsync(request);
    }

    public IServiceProvider Services => _app.Services;

    public Task StopAsync() => _app.StopAsync();

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await _app.DisposeAsync();
        _folder.Delete(recursive: true);
    }

    /// <summary>Asserts that a request was refused in the one way that tells nothing.</summary>
    public static async Task AssertRefusedAsync(HttpStatusCode expected, HttpResponseMessage response)
    {
        Assert.Equal(expected, response.StatusCode);
        Assert.Empty(await response.Content.ReadAsByteArrayAsync());
    }
}
