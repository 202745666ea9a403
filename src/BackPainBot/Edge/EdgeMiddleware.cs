using System.Threading.RateLimiting;
using BackPainBot.Channels.Http;
using Microsoft.Extensions.Options;

namespace BackPainBot.Edge;

/// <summary>
/// Turns requests away that are too many: of all together with 503, of one address with 429. What a client of Direct Line needs to
/// read on is answered however much there is, and channels, which send everybody's messages from few addresses, are counted
/// behind the gate.
/// </summary>
internal sealed class EdgeMiddleware(RequestDelegate next, IOptions<EdgeOptions> options, ILogger<EdgeMiddleware> logger) : IDisposable
{
    private static readonly TimeSpan WhenFull = TimeSpan.FromSeconds(1);

    private readonly PerMinute _addresses = new(options.Value.RequestsPerMinute);
    private readonly ConcurrencyLimiter _requests = new(new ConcurrencyLimiterOptions { PermitLimit = options.Value.MaxRequests });
    private volatile bool _hasWarned;

    public async Task InvokeAsync(HttpContext context)
    {
        WarnOfProxies(context.Request);
        var marks = context.GetEndpoint()?.Metadata;
        if (marks?.GetMetadata<AlwaysAnswers>() is not null)
        {
            await next(context);
            return;
        }

        if (marks?.GetMetadata<ServesManyFromOneAddress>() is null && !_addresses.Allow(ClientAddress.Of(context), out var retryAfter))
        {
            Refusal.ComeAgain(context.Response, StatusCodes.Status429TooManyRequests, retryAfter);
            return;
        }

        using var lease = _requests.AttemptAcquire();
        if (lease.IsAcquired) await next(context);
        else Refusal.ComeAgain(context.Response, StatusCodes.Status503ServiceUnavailable, WhenFull);
    }

    public void Dispose()
    {
        _addresses.Dispose();
        _requests.Dispose();
    }

    private void WarnOfProxies(HttpRequest request)
    {
        if (_hasWarned || !ForwardedFor.IsIgnored(request)) return;
        _hasWarned = true;
        Log.ProxyNotNamed(logger);
    }
}
