using System.Net.Http.Headers;
using System.Net.Http.Json;
using BackPainBot.Channels.DirectLine.Endpoints;
using BackPainBot.Channels.Http;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.JsonWebTokens;

namespace BackPainBot.Channels.DirectLine.Azure;

/// <summary>Gets tokens of the bot's Direct Line in Azure. The secret goes there and nowhere else.</summary>
internal sealed class AzureDirectLine(
    IHttpClientFactory clients, IOptions<DirectLineOptions> options, ILogger<AzureDirectLine> logger)
{
    public const string HttpClientName = "AzureDirectLine";

    private readonly string _domain = options.Value.Endpoint.TrimEnd('/');
    private readonly string _secret = options.Value.Secret;

    /// <summary>Whether the page talks over Azure.</summary>
    public bool IsUsed => _secret.Length > 0;

    /// <summary>Gets a token: for the conversation of an earlier one if Azure still takes that, else for a new one.</summary>
    /// <returns>Null if Azure gives none.</returns>
    public async Task<PageTokenAnswer?> TryGetAsync(string? earlier, CancellationToken cancellationToken)
    {
        var refreshed = earlier is null ? null : await AskAsync("refresh", earlier, user: null, cancellationToken);
        if (refreshed is not null) return refreshed;
        var user = DirectLineIds.NewUser();
        var generated = await AskAsync("generate", _secret, user, cancellationToken);
        return generated is null ? null : generated with { UserId = user };
    }

    private async Task<PageTokenAnswer?> AskAsync(string what, string credential, string? user, CancellationToken cancellationToken)
    {
        try
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, $"{_domain}/tokens/{what}");
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", credential);
            if (user is not null) request.Content = JsonContent.Create(new { user = new { id = user } });
            using var client = clients.CreateClient(HttpClientName);
            using var response = await client.SendAsync(request, cancellationToken);
            if (response.IsSuccessStatusCode) return Read(await response.Content.ReadAsByteArrayAsync(cancellationToken));
            Log.AzureTokenNotGiven(logger, $"{what} answered {(int)response.StatusCode}");
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
        {
            Log.AzureTokenNotGiven(logger, exception.GetType().Name);
        }

        return null;
    }

    private PageTokenAnswer? Read(byte[] body)
    {
        using var json = StrictJson.TryParse(body);
        if (json is null
            || json.RootElement.TextAt("conversationId") is not { } conversation
            || json.RootElement.TextAt("token") is not { } token
            || !json.RootElement.TryGetProperty("expires_in", out var life)
            || !life.TryGetInt32(out var seconds))
        {
            Log.AzureTokenNotGiven(logger, "the answer holds none");
            return null;
        }

        return new PageTokenAnswer(conversation, token, seconds, UserOf(token), _domain);
    }

    private static string? UserOf(string token)
    {
        try
        {
            return new JsonWebToken(token).TryGetPayloadValue("user", out string user) ? user : null;
        }
        catch (ArgumentException)
        {
            return null;
        }
    }
}
