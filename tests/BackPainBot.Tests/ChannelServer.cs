using System.Collections.Concurrent;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Logging;

namespace BackPainBot.Tests;

/// <summary>A channel as the bot sees it: a connector on HTTP that keeps what it is sent.</summary>
internal sealed class ChannelServer : IAsyncDisposable
{
    private readonly WebApplication _app;

    private ChannelServer(WebApplication app) => _app = app;

    public ConcurrentQueue<JsonElement> Received { get; } = new();

    /// <summary>What was shown with each, in order.</summary>
    public ConcurrentQueue<string> Authorizations { get; } = new();

    /// <summary>Where it sends whoever sends it something, in place of taking it.</summary>
    public string? RedirectsTo { get; set; }

    public string ServiceUrl => $"{_app.Urls.Single()}/_connector";

    public IEnumerable<string?> Texts => Received.Select(activity => activity.GetProperty("text").GetString());

    public static async Task<ChannelServer> StartAsync(int port = 0)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        var server = new ChannelServer(builder.Build());
        server._app.Urls.Add($"http://127.0.0.1:{port}");
        server._app.MapPost("/_connector/v3/conversations/{conversation}/activities/{replyTo?}", server.Receive);
        await server._app.StartAsync();
        return server;
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private IResult Receive(JsonElement activity, HttpContext context)
    {
        Authorizations.Enqueue(context.Request.Headers.Authorization.ToString());
        if (RedirectsTo is { } other) return Results.Redirect(other, permanent: false, preserveMethod: true);
        Received.Enqueue(activity);
        return Results.Json(new { id = $"{Received.Count}" }, statusCode: StatusCodes.Status201Created);
    }
}
