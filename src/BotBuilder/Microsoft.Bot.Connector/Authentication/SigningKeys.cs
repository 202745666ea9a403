using Microsoft.IdentityModel.Protocols;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>
/// The keys that one issuer signs with, from its OpenID metadata. The library's own cache renews in the background, and
/// so refuses the first message after a change of key; a channel does not send it again.
/// </summary>
internal sealed class SigningKeys(string metadataUrl, HttpClient httpClient) : IDisposable
{
    private static readonly TimeSpan Lifetime = TimeSpan.FromHours(12);
    private static readonly TimeSpan RetryAfter = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan BetweenUnknownKeys = TimeSpan.FromSeconds(30);

    private readonly HttpDocumentRetriever _documents = new(httpClient);
    private readonly SemaphoreSlim _one = new(1, 1);
    private volatile Fetched _last;
    private DateTimeOffset _nextForUnknownKey;

    private static DateTimeOffset Now => TimeProvider.System.GetUtcNow();

    /// <summary>Throws only while there has never been an answer: known keys outlive a failure of the login service.</summary>
    public async ValueTask<OpenIdConnectConfiguration> GetAsync(CancellationToken cancellationToken)
    {
        if (_last is { } last && Now < last.GoodUntil)
            return last.Configuration;

        await _one.WaitAsync(cancellationToken);
        try
        {
            if (_last is null || Now >= _last.GoodUntil)
                await FetchAsync(cancellationToken);
            return _last.Configuration;
        }
        finally
        {
            _one.Release();
        }
    }

    /// <summary>For a token whose key is not in <paramref name="known"/>; the same again if somebody asked a moment ago, since anybody can make up keys.</summary>
    public async ValueTask<OpenIdConnectConfiguration> GetNewerAsync(OpenIdConnectConfiguration known, CancellationToken cancellationToken)
    {
        await _one.WaitAsync(cancellationToken);
        try
        {
            if (_last.Configuration == known && Now >= _nextForUnknownKey)
            {
                _nextForUnknownKey = Now + BetweenUnknownKeys;
                await FetchAsync(cancellationToken);
            }
            return _last.Configuration;
        }
        finally
        {
            _one.Release();
        }
    }

    public void Dispose() => _one.Dispose();

    private async Task FetchAsync(CancellationToken cancellationToken)
    {
        try
        {
            var configuration = await OpenIdConnectConfigurationRetriever.GetAsync(metadataUrl, _documents, cancellationToken);
            _last = new Fetched(configuration, Now + Lifetime);
        }
        catch (Exception exception) when (_last is not null && exception is not OperationCanceledException)
        {
            _last = new Fetched(_last.Configuration, Now + RetryAfter);
        }
    }

    private sealed record Fetched(OpenIdConnectConfiguration Configuration, DateTimeOffset GoodUntil);
}
