namespace BackPainBot.Conversations.Redaction.Watching;

/// <summary>Sends to servers of this machine what is for Teams and for those who issue tokens and keys.</summary>
internal sealed class Rerouted() : DelegatingHandler(new SocketsHttpHandler { AllowAutoRedirect = false })
{
    public const string Connector = "connector.example.org";
    public const string ConnectorSetting = "WATCHED_CONNECTOR";
    public const string Login = "login.microsoftonline.com";
    public const string LoginSetting = "WATCHED_LOGIN";
    public const string Keys = "login.botframework.com";
    public const string KeysSetting = "WATCHED_KEYS";

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var host = request.RequestUri!.Host;
        var server = Environment.GetEnvironmentVariable(host switch
        {
            Connector => ConnectorSetting,
            Login => LoginSetting,
            Keys => KeysSetting,
            _ => throw new InvalidOperationException("Nobody plays that server."),
        })!;
        request.RequestUri = new Uri(new Uri(server), request.RequestUri.PathAndQuery);
        var response = await base.SendAsync(request, cancellationToken);
        if (host != Keys) return response;

        // It names where its keys are, and only https is taken.
        var text = await response.Content.ReadAsStringAsync(cancellationToken);
        response.Content = new StringContent(text.Replace(server, $"https://{Keys}", StringComparison.Ordinal));
        return response;
    }
}
