using BackPainBot.Channels.Http;
using Microsoft.IdentityModel.Protocols;

namespace BackPainBot.Gate;

/// <summary>
/// Fetches an issuer's metadata and what they refer to, from their own host only, so that whoever writes them sends the bot nowhere
/// else. The library's retriever cannot be told to give up.
/// </summary>
internal sealed class MetadataDocuments(HttpClient client, string metadataUrl) : IDocumentRetriever
{
    public Task<string> GetDocumentAsync(string address, CancellationToken cancel) =>
        WebAddress.Origin(new Uri(address)) == WebAddress.Origin(new Uri(metadataUrl))
            ? client.GetStringAsync(address, cancel)
            : throw new InvalidDataException("The metadata refer to another host.");
}
