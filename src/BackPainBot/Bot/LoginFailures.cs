namespace BackPainBot.Bot;

/// <summary>Tells the operator that the bot gets no token of its own; the replies stay owed meanwhile. For the HTTP client that asks for it.</summary>
internal sealed class LoginFailures(ILogger<LoginFailures> logger) : DelegatingHandler
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        try
        {
            var response = await base.SendAsync(request, cancellationToken);
            if (!response.IsSuccessStatusCode) Log.TokenNotGiven(logger, request.RequestUri?.Host, $"status {(int)response.StatusCode}");
            return response;
        }
        catch (Exception exception)
        {
            Log.TokenNotGiven(logger, request.RequestUri?.Host, exception.GetType().Name);
            throw;
        }
    }
}
