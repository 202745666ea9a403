using Microsoft.Identity.Client;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>Has MSAL use a client of ours instead of one of its own.</summary>
internal sealed class MsalHttpClient(HttpClient client) : IMsalHttpClientFactory
{
    public HttpClient GetHttpClient() => client;
}
