using BackPainBot.Channels.DirectLine.Azure;
using BackPainBot.Channels.DirectLine.Endpoints;
using BackPainBot.Channels.DirectLine.Tokens;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace BackPainBot.Channels.DirectLine;

/// <summary>Direct Line 3.0 over HTTP.</summary>
public static class DirectLineEndpoints
{
    internal const string Root = "/v3/directline";
    internal const string CorsPolicy = "DirectLine";

    private static readonly TimeSpan KeepAlive = TimeSpan.FromSeconds(20);
    private static readonly string[] SocketMethods = [HttpMethods.Get, HttpMethods.Connect];

    /// <summary>Opens the channel, and gives the host's own page its tokens at <c>/api/token</c> and <c>/api/resume</c>.</summary>
    public static void MapDirectLine(this WebApplication app)
    {
        ArgumentNullException.ThrowIfNull(app);
        app.UseCors();
        app.UseWebSockets(new WebSocketOptions { KeepAliveInterval = KeepAlive, KeepAliveTimeout = KeepAlive });

        var page = app.MapGroup("/api").AddEndpointFilter<PlainRefusals>().AddEndpointFilter<OwnPagesOnly>();
        page.MapPost("/token", PageToken.GiveAsync).Limited(Limit.Tokens);

        // Over Azure nobody comes back: the user's id there is Azure's to confirm.
        if (!app.Services.GetRequiredService<AzureDirectLine>().IsUsed)
            page.MapPost("/resume", PageToken.GiveResumeKey).NeedsToken().Limited(Limit.Tokens);

        var line = app.MapGroup(Root).RequireCors(CorsPolicy).AddEndpointFilter<PlainRefusals>();
        line.MapPost("/tokens/generate", TokenEndpoints.GenerateAsync).NeedsGenerateSecret();
        line.MapPost("/tokens/refresh", TokenEndpoints.Refresh).NeedsToken();
        line.MapPost("/conversations", ConversationEndpoints.StartAsync).NeedsToken();
        line.MapGet("/conversations/{id}", ConversationEndpoints.ReconnectAsync).NeedsToken();
        line.MapGet("/conversations/{id}/activities", ActivityEndpoints.ReadAsync).NeedsToken();
        line.MapPost("/conversations/{id}/activities", ActivityEndpoints.PostAsync).NeedsToken().Limited(Limit.Messages);
        line.MapPost("/conversations/{id}/upload", UploadEndpoint.PostAsync).NeedsToken().Limited(Limit.Messages);
        line.MapMethods("/conversations/{id}/stream", SocketMethods, StreamEndpoint.OpenAsync).NeedsToken(TokenUse.Stream);
    }
}
