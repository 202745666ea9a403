using Microsoft.IdentityModel.Protocols;

namespace BackPainBot.Gate;

/// <summary>
/// Fetches an issuer's metadata and what they refer to, from their own host only, so that whoever writes them sends the bot nowhere
/// else. The library's retriever cannot be told to give up.
/// </summary>
internal sealed class MetadataDocuments(HttpClient client, string metadataUrl) : IDocumentRetriever
{
    public Task<string> GetDocumentAsync(string address, CancellationToken cancel) =>
        Origin(address) == Origin(metadataUrl)
            ? client.GetStringAsync(address, cancel)
            : throw new InvalidDataException("The metadata refer to another host.");

    private static string Origin(string url) => new Uri(url).GetLeftPart(UriPartial.Authority);
}
