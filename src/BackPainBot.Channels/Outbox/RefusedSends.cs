namespace BackPainBot.Channels.Outbox;

/// <summary>
/// Lets a reply fail with what the channel refused it with: of the Bot Framework's own exceptions only some builds
/// tell the status, and none when to come again. For the HTTP client that the adapter sends with.
/// </summary>
public sealed class RefusedSends : DelegatingHandler
{
    /// <inheritdoc />
    protected override async Task<HttpResponseMessage> SendAsync(
        HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var response = await base.SendAsync(request, cancellationToken);
        if (!SendingTurn.IsRunning || response.IsSuccessStatusCode) return response;
        using (response) throw new RefusedSendException(response.StatusCode, response.Headers.RetryAfter);
    }
}
