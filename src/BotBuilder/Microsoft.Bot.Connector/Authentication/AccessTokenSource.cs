using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Identity.Client;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>The bot's own token for one audience. However many turns need it, one asks the login service and the others wait.</summary>
internal sealed class AccessTokenSource(string audience, ILogger logger, Func<CancellationToken, Task<AuthenticationResult>> acquire) : IDisposable
{
    // MSAL renews a token in its cache this long before it ends; asking earlier would only get the same one back.
    private static readonly TimeSpan RenewBefore = TimeSpan.FromMinutes(5);

    private readonly ILogger _logger = logger ?? NullLogger.Instance;
    private readonly SemaphoreSlim _one = new(1, 1);
    private volatile AuthenticationResult _token;

    public ValueTask<string> GetAsync(CancellationToken cancellationToken) =>
        Fresh(_token) is { } token ? ValueTask.FromResult(token) : RenewAsync(cancellationToken);

    public void Dispose() => _one.Dispose();

    private static string Fresh(AuthenticationResult token) =>
        token is not null && token.ExpiresOn - RenewBefore > TimeProvider.System.GetUtcNow() ? token.AccessToken : null;

    private async ValueTask<string> RenewAsync(CancellationToken cancellationToken)
    {
        await _one.WaitAsync(cancellationToken);
        try
        {
            if (Fresh(_token) is { } renewedMeanwhile)
                return renewedMeanwhile;

            _token = await acquire(cancellationToken);
            _logger.TokenRenewed(audience, _token.ExpiresOn);
            return _token.AccessToken;
        }
        finally
        {
            _one.Release();
        }
    }
}
