using System.Collections.Concurrent;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace BackPainBot.Tests.DirectLine;

/// <summary>Stands where Azure's Direct Line is.</summary>
internal sealed class AzureServer : IAsyncDisposable
{
    public const string Secret = "azure-secret-that-nobody-may-see";

    private readonly WebApplication _app;

    private AzureServer(WebApplication app) => _app = app;

    /// <summary>What was asked for, with which credential.</summary>
    public ConcurrentQueue<(string What, string Credential, string Body)> Asked { get; } = new();

    public bool IsDown { get; set; }

    public string Endpoint => $"{_app.Urls.Single()}/v3/directline";

    public string[] Settings => [$"--DirectLine:Secret={Secret}", $"--DirectLine:Endpoint={Endpoint}"];

    public static async Task<AzureServer> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        var server = new AzureServer(builder.Build());
        server._app.Urls.Add("http://127.0.0.1:0");
        server._app.MapPost("/v3/directline/tokens/{what}", server.AnswerAsync);
        await server._app.StartAsync();
        return server;
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private async Task<IResult> AnswerAsync(string what, HttpRequest request)
    {
        using var reader = new StreamReader(request.Body);
        var credential = request.Headers.Authorization.ToString()["Bearer ".Length..];
        Asked.Enqueue((what, credential, await reader.ReadToEndAsync()));
        var mayHave = what == "generate" ? credential == Secret : credential == "azure-token-1";
        if (IsDown || !mayHave) return Results.Json(new { error = new { message = $"No: {credential}" } }, statusCode: IsDown ? 500 : 403);
        return Results.Text(
            JsonSerializer.Serialize(new { conversationId = "azure-conversation", token = $"azure-token-{Asked.Count}", expires_in = 3600 }),
            "application/json");
    }
}
