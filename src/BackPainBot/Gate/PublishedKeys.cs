using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Microsoft.IdentityModel.Tokens;

namespace BackPainBot.Gate;

/// <summary>What an issuer published: the keys that sign tokens, and how they sign.</summary>
internal sealed record PublishedKeys(IReadOnlyList<JsonWebKey> Keys, IReadOnlyList<string> Algorithms, DateTimeOffset FetchedAt)
{
    /// <summary>The ways to sign that are taken, as far as the issuer lists them.</summary>
    public static readonly IReadOnlyList<string> SoundAlgorithms = ["RS256", "RS384", "RS512"];

    /// <exception cref="InvalidDataException">There is nothing in it that a token could be checked with.</exception>
    public static PublishedKeys Of(OpenIdConnectConfiguration metadata, DateTimeOffset fetchedAt)
    {
        var keys = metadata.JsonWebKeySet?.Keys.Where(Signs).ToList() ?? [];
        var algorithms = SoundAlgorithms.Intersect(metadata.IdTokenSigningAlgValuesSupported).ToList();
        return keys.Count > 0 && algorithms.Count > 0
            ? new PublishedKeys(keys, algorithms, fetchedAt)
            : throw new InvalidDataException("The metadata holds no key, or no way to sign, that is taken.");
    }

    /// <summary>The keys of that id, which need not be one.</summary>
    public IEnumerable<JsonWebKey> Named(string id) => Keys.Where(key => key.Kid == id);

    private static bool Signs(JsonWebKey key) => key.Kty == "RSA" && (string.IsNullOrEmpty(key.Use) || key.Use == "sig");
}
