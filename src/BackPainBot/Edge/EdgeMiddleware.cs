using System.Threading.RateLimiting;
using BackPainBot.Channels.Http;
using Microsoft.Extensions.Options;

namespace BackPainBot.Edge;

/// <summary>
/// Turns requests away that are too many: of one address with 429, of all together with 503. What a client of Direct Line needs to
/// read on is answered however much there is, and channels, which send everybody's messages from few addresses, are counted
/// behind the gate.
/// </summary>
internal sealed class EdgeMiddleware(RequestDelegate next, IOptions<EdgeOptions> options, ILogger<EdgeMiddleware> logger) : IDisposable
{
    private static readonly TimeSpan WhenFull = TimeSpan.FromSeconds(1);

    private readonly PerMinute _addresses = new(options.Value.RequestsPerMinute);
    private readonly Limiters<ConcurrencyLimiter> _atOnce = new(() => AtOnce(options.Value.MaxRequestsOfOneAddress));
    private readonly ConcurrencyLimiter _all = AtOnce(options.Value.MaxRequests);
    private volatile bool _hasWarned;

    public Task InvokeAsync(HttpContext context)
    {
        WarnOfProxies(context.Request);
        if (!HostName.IsSound(context.Request))
        {
            context.Response.StatusCode = StatusCodes.Status400BadRequest;
            return Task.CompletedTask;
        }

        var marks = context.GetEndpoint()?.Metadata;
        if (marks?.GetMetadata<AlwaysAnswers>() is not null) return next(context);
        return marks?.GetMetadata<ServesManyFromOneAddress>() is null ? AnswerOneAsync(context) : AnswerAsync(context);
    }

    public void Dispose()
    {
        _addresses.Dispose();
        _atOnce.Dispose();
        _all.Dispose();
    }

    private static ConcurrencyLimiter AtOnce(int permits) => new(new ConcurrencyLimiterOptions { PermitLimit = permits });

    private async Task AnswerOneAsync(HttpContext context)
    {
        var address = ClientAddress.Of(context);
        if (!_addresses.Allow(address, out var retryAfter))
        {
            Refusal.ComeAgain(context.Response, StatusCodes.Status429TooManyRequests, retryAfter);
            return;
        }

        // A few who send as slowly as they may are not to take all the room there is.
        using var lease = _atOnce.Of(address).AttemptAcquire();
        if (lease.IsAcquired) await AnswerAsync(context);
        else Refusal.ComeAgain(context.Response, StatusCodes.Status429TooManyRequests, WhenFull);
    }

    private async Task AnswerAsync(HttpContext context)
    {
        using var lease = _all.AttemptAcquire();
        if (lease.IsAcquired) await next(context);
        else Refusal.ComeAgain(context.Response, StatusCodes.Status503ServiceUnavailable, WhenFull);
    }

    private void WarnOfProxies(HttpRequest request)
    {
        if (_hasWarned || !ForwardedFor.IsIgnored(request)) return;
        _hasWarned = true;
        Log.ProxyNotNamed(logger);
    }
}
