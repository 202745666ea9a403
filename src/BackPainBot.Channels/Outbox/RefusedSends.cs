namespace BackPainBot.Channels.Outbox;

/// <summary>
/// Lets a send fail with the status that the channel refused it with: of the Bot Framework's own exceptions only some
/// builds tell it. For the HTTP client that the adapter sends with.
/// </summary>
public sealed class RefusedSends : DelegatingHandler
{
    /// <inheritdoc />
    protected override async Task<HttpResponseMessage> SendAsync(
        HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var response = await base.SendAsync(request, cancellationToken);
        if (!OutboxDelivery.IsDelivering || response.IsSuccessStatusCode) return response;
        using (response) throw new HttpRequestException("The channel refused a reply.", null, response.StatusCode);
    }
}
