using BackPainBot.Channels.Outbox;
using BackPainBot.Gate;
using Microsoft.Extensions.Options;

namespace BackPainBot.Bot;

/// <summary>
/// Lets the adapter send to hosts that the gate trusts now, and to no other: a reply or a check-in may have been kept since
/// before an operator took its host off the list. For the HTTP client that the adapter sends with.
/// </summary>
internal sealed class TrustedDestinations(ServiceUrls serviceUrls, IOptions<BotOptions> bot, ILogger<TrustedDestinations> logger)
    : DelegatingHandler
{
    private readonly TrustedIssuers _issuers = TrustedIssuers.Of(bot.Value);

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        try
        {
            Check(request);
            return await base.SendAsync(request, cancellationToken);
        }
        catch (Exception exception) when (UntrustedDestinationException.IsCauseOf(exception))
        {
            // The host and no more: the rest of the address names a conversation.
            Log.DestinationRefused(logger, request.RequestUri?.Host);
            throw;
        }
    }

    protected override HttpResponseMessage Send(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        Check(request);
        return base.Send(request, cancellationToken);
    }

    private void Check(HttpRequestMessage request)
    {
        if (request.RequestUri is { } url && (serviceUrls.IsTrusted(url) || IsForKeys(request, url))) return;
        throw new UntrustedDestinationException("The host is none that the gate trusts.");
    }

    // The adapter checks tokens once more, with keys that it fetches itself.
    private bool IsForKeys(HttpRequestMessage request, Uri url) =>
        request.Method == HttpMethod.Get && request.Headers.Authorization is null && _issuers.PublishAt(url);
}
