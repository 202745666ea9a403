namespace Microsoft.Bot.Connector.Authentication;

/// <summary>Makes the client that answers one channel as one bot. What it makes is internal, so nothing else can derive from it.</summary>
public class ConnectorFactory
{
    private readonly Func<string, string, ConnectorClient> _create;

    internal ConnectorFactory(Func<string, string, ConnectorClient> create) => _create = create;

    internal ConnectorClient Create(string serviceUrl, string audience) => _create(serviceUrl, audience);
}
