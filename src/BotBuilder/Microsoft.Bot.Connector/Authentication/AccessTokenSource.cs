using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Identity.Client;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>The bot's own token for one audience. However many turns need it, one asks the login service and all get what it answers.</summary>
internal sealed class AccessTokenSource(string audience, ILogger logger, Func<CancellationToken, Task<AuthenticationResult>> acquire)
{
    // MSAL renews a token in its cache this long before it ends; asking earlier would only get the same one back.
    private static readonly TimeSpan RenewBefore = TimeSpan.FromMinutes(5);

    private readonly ILogger _logger = logger ?? NullLogger.Instance;
    private readonly Lock _one = new();
    private volatile AuthenticationResult _token;
    private Task<string> _renewal = Task.FromResult<string>(null);

    public ValueTask<string> GetAsync(CancellationToken cancellationToken) =>
        Fresh(_token) is { } token ? ValueTask.FromResult(token) : new(RenewAsync().WaitAsync(cancellationToken));

    private static string Fresh(AuthenticationResult token) =>
        token is not null && token.ExpiresOn - RenewBefore > TimeProvider.System.GetUtcNow() ? token.AccessToken : null;

    // A failure is everybody's too: one after another they would wait as often as there are turns.
    private Task<string> RenewAsync()
    {
        lock (_one)
        {
            if (!_renewal.IsCompleted)
                return _renewal;
            if (Fresh(_token) is { } renewedMeanwhile)
                return Task.FromResult(renewedMeanwhile);

            // It is no part of the turn that comes first.
            using (ExecutionContext.SuppressFlow())
                return _renewal = Task.Run(AcquireAsync);
        }
    }

    private async Task<string> AcquireAsync()
    {
        _token = await acquire(CancellationToken.None);
        _logger.TokenRenewed(audience, _token.ExpiresOn);
        return _token.AccessToken;
    }
}
