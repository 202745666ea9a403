using Microsoft.IdentityModel.Protocols.OpenIdConnect;

namespace BackPainBot.Gate;

/// <summary>
/// An issuer's published keys, kept for a day. An unknown key id fetches them again, but at most every five minutes,
/// so that made-up ids cause no flood; a failed fetch leaves what there was.
/// </summary>
/// <remarks>
/// The library's ConfigurationManager refreshes in the background: the first request after a key rotation, which no
/// channel repeats, would be refused.
/// </remarks>
internal sealed class OpenIdKeys(string metadataUrl, IHttpClientFactory clients, TimeProvider clock, ILogger logger)
{
    public const string HttpClientName = "openid-metadata";

    /// <summary>Many times what the channels' keys take today.</summary>
    public const int MaxDocumentBytes = 2 * 1024 * 1024;

    private static readonly TimeSpan MaxAge = TimeSpan.FromDays(1);
    private static readonly TimeSpan RefreshPause = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan RetryPause = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    private readonly Lock _lock = new();
    private Task _fetching = Task.CompletedTask;
    private volatile PublishedKeys? _keys;
    private DateTimeOffset _triedAt = DateTimeOffset.MinValue;

    /// <returns>The latest keys, which may lack the id; null if none could be fetched yet.</returns>
    public async ValueTask<PublishedKeys?> GetAsync(string keyId, CancellationToken cancellationToken)
    {
        if (!IsGood(_keys, keyId)) await RefreshAsync().WaitAsync(cancellationToken);
        return _keys;
    }

    // Whoever comes while keys are being fetched waits for the same ones.
    private Task RefreshAsync()
    {
        lock (_lock)
        {
            if (_fetching.IsCompleted && MayFetch()) _fetching = FetchAsync();
            return _fetching;
        }
    }

    private bool IsGood(PublishedKeys? keys, string keyId) =>
        keys is not null && clock.GetUtcNow() - keys.FetchedAt < MaxAge && keys.Named(keyId).Any();

    private bool MayFetch() => clock.GetUtcNow() - _triedAt >= (_keys is null ? RetryPause : RefreshPause);

    private async Task FetchAsync()
    {
        _triedAt = clock.GetUtcNow();
        try
        {
            using var timeout = new CancellationTokenSource(Patience, clock);
            using var client = clients.CreateClient(HttpClientName);
            var documents = new MetadataDocuments(client, metadataUrl);
            var metadata = await OpenIdConnectConfigurationRetriever.GetAsync(metadataUrl, documents, timeout.Token);
            _keys = PublishedKeys.Of(metadata, _triedAt);
        }
        catch (Exception exception)
        {
            Log.KeysNotFetched(logger, metadataUrl, exception.GetType().Name);
        }
    }
}
