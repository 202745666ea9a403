using System.Text.Json;
using Microsoft.IdentityModel.Protocols;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Microsoft.IdentityModel.Tokens;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>The keys that one issuer signs with, from its OpenID metadata, and the channels that each key may speak for.</summary>
internal sealed class SigningKeys(string metadataUrl, HttpClient httpClient)
{
    private readonly ConfigurationManager<OpenIdConnectConfiguration> _metadata = new(metadataUrl, new OpenIdConnectConfigurationRetriever(), httpClient);

    /// <summary>Looks a key up again when a token names one that is not known yet.</summary>
    public BaseConfigurationManager Manager => _metadata;

    public Task LoadAsync(CancellationToken cancellationToken) => _metadata.GetConfigurationAsync(cancellationToken);

    /// <summary>Null if the issuer names no channels for the key.</summary>
    public async Task<IReadOnlyCollection<string>> EndorsementsAsync(string keyId, CancellationToken cancellationToken)
    {
        var configuration = await _metadata.GetConfigurationAsync(cancellationToken);
        var key = configuration.JsonWebKeySet?.Keys.FirstOrDefault(key => key.Kid == keyId);
        return key?.AdditionalData.TryGetValue("endorsements", out var value) != true ? null : value switch
        {
            JsonElement { ValueKind: JsonValueKind.Array } array => [.. array.EnumerateArray().Select(item => item.ToString())],
            IEnumerable<object> items => [.. items.Select(item => item?.ToString())],
            _ => null,
        };
    }
}
