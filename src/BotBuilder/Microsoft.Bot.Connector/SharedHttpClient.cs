namespace Microsoft.Bot.Connector;

/// <summary>One client for all conversations: connections live on from turn to turn, and still follow a change of address.</summary>
internal static class SharedHttpClient
{
    public static HttpClient Instance { get; } = new(new SocketsHttpHandler
    {
        // A redirect could carry the bot's token to a host that nobody approved.
        AllowAutoRedirect = false,
        PooledConnectionLifetime = TimeSpan.FromMinutes(5),
        UseCookies = false,
    });
}
