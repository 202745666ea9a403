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
        var response = await ConnectAndSendAsync(request, cancellationToken);
        if (!SendingTurn.IsRunning || response.IsSuccessStatusCode) return response;
        using (response) throw new RefusedSendException(response.StatusCode, response.Headers.RetryAfter);
    }

    private async Task<HttpResponseMessage> ConnectAndSendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        SendingTurn.HandOver();
        try
        {
            return await base.SendAsync(request, cancellationToken);
        }
        catch (OperationCanceledException exception) when (exception.InnerException is TimeoutException)
        {
            // Only a connection that takes too long looks like this down here, and then nothing was sent.
            throw new HttpRequestException(HttpRequestError.ConnectionError, "The channel was not reached in time.", exception);
        }
    }
}
