using System.Collections.Concurrent;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Logging;

namespace BackPainBot.BotBuilder.Tests.Connector;

/// <summary>The channel's side of the v3 REST interface: keeps what the bot sends, and answers what the test wants.</summary>
public sealed class FakeConnector : IAsyncDisposable
{
    private readonly ConcurrentQueue<ConnectorRequest> _requests = new();
    private LoopbackServer? _server;

    /// <summary>As channels do unless told otherwise: 201 and an id for what is posted, 200 for the rest.</summary>
    public Func<ConnectorRequest, ConnectorAnswer> Answer { get; set; } =
        request => request.Method == "POST" ? new(201, """{"id":"sent-1"}""") : new(200, "");

    /// <summary>Without a slash at its end.</summary>
    public string ServiceUrl => _server!.Url;

    /// <summary>In order of arrival.</summary>
    public IReadOnlyList<ConnectorRequest> Requests => [.. _requests];

    public static async Task<FakeConnector> StartAsync()
    {
        var connector = new FakeConnector();
        connector._server = await LoopbackServer.StartAsync(connector.HandleAsync);
        return connector;
    }

    public ValueTask DisposeAsync() => _server!.DisposeAsync();

    private async Task HandleAsync(HttpContext context)
    {
        using var body = new MemoryStream();
        await context.Request.Body.CopyToAsync(body);
        var request = new ConnectorRequest(
            context.Request.Method,
            context.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget,
            context.Request.Headers.Authorization.ToString(),
            body.Length == 0 ? default : JsonElement.Parse(body.ToArray()));
        _requests.Enqueue(request);

        var answer = Answer(request);
        context.Response.StatusCode = answer.Status;
        if (answer.Body.Length > 0)
        {
            context.Response.ContentType = "application/json";
            await context.Response.WriteAsync(answer.Body);
        }
    }
}

/// <param name="Method">The HTTP method.</param>
/// <param name="Target">Path and query exactly as they came over the wire.</param>
/// <param name="Authorization">The header, or empty.</param>
/// <param name="Body">Undefined if there was none.</param>
public sealed record ConnectorRequest(string Method, string Target, string Authorization, JsonElement Body)
{
    /// <summary>The path's parts, each with its escapes undone.</summary>
    public IReadOnlyList<string> Segments => [.. Target.Split('/', StringSplitOptions.RemoveEmptyEntries).Select(Uri.UnescapeDataString)];
}

/// <param name="Status">The HTTP status.</param>
/// <param name="Body">JSON, or empty.</param>
public sealed record ConnectorAnswer(int Status, string Body);

/// <summary>A web server on a free port of this machine.</summary>
public sealed class LoopbackServer : IAsyncDisposable
{
    private readonly WebApplication _app;

    private LoopbackServer(WebApplication app) => _app = app;

    /// <summary>Without a slash at its end.</summary>
    public string Url => _app.Urls.Single();

    public static async Task<LoopbackServer> StartAsync(RequestDelegate handler)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var app = builder.Build();
        app.Run(handler);
        await app.StartAsync();
        return new LoopbackServer(app);
    }

    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync();
        await _app.DisposeAsync();
    }
}
