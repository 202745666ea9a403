using BackPainBot.Channels.DirectLine.Azure;
using BackPainBot.Channels.DirectLine.Endpoints;
using BackPainBot.Channels.DirectLine.Tokens;
using BackPainBot.Channels.Http;
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

    /// <summary>
    /// Opens the channel, and gives the host's own page its tokens at <c>/api/token</c> and <c>/api/resume</c>. The program is to
    /// use CORS, and to heed <see cref="AlwaysAnswers"/> and <see cref="ServesManyFromOneAddress"/> where it refuses requests itself.
    /// </summary>
    public static void MapDirectLine(this WebApplication app)
    {
        ArgumentNullException.ThrowIfNull(app);
        app.UseWebSockets(new WebSocketOptions { KeepAliveInterval = KeepAlive, KeepAliveTimeout = KeepAlive });

        var page = app.MapGroup("/api").AddEndpointFilter<PlainRefusals>().AddEndpointFilter<OwnPagesOnly>();
        page.MapPost("/token", PageToken.GiveAsync).Limited(Limit.Tokens);

        // Over Azure nobody comes back: the user's id there is Azure's to confirm.
        if (!app.Services.GetRequiredService<AzureDirectLine>().IsUsed)
            page.MapPost("/resume", PageToken.GiveResumeKeyAsync).NeedsToken().Limited(Limit.Tokens);

        var always = new AlwaysAnswers();
        var line = app.MapGroup(Root).RequireCors(CorsPolicy).AddEndpointFilter<PlainRefusals>();
        line.MapPost("/tokens/generate", TokenEndpoints.GenerateAsync).WithMetadata(new ServesManyFromOneAddress()).NeedsGenerateSecret();
        line.MapPost("/tokens/refresh", TokenEndpoints.Refresh).WithMetadata(always).NeedsToken();
        line.MapPost("/conversations", ConversationEndpoints.StartAsync).NeedsToken().NeedsRoom().Limited(Limit.Conversations);
        line.MapGet("/conversations/{id}", ConversationEndpoints.ReconnectAsync).WithMetadata(always).NeedsToken().NeedsRoom();
        line.MapGet("/conversations/{id}/activities", ActivityEndpoints.ReadAsync).WithMetadata(always).NeedsToken();
        line.MapPost("/conversations/{id}/activities", ActivityEndpoints.PostAsync).NeedsToken().NeedsRoom().Limited(Limit.Messages);
        line.MapPost("/conversations/{id}/upload", UploadEndpoint.PostAsync).NeedsToken().NeedsRoom().Limited(Limit.Messages);
        line.MapMethods("/conversations/{id}/stream", SocketMethods, StreamEndpoint.OpenAsync).WithMetadata(always).NeedsToken(TokenUse.Stream);
    }
}
