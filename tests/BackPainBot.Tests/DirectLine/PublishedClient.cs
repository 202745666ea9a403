using System.Text.Json.Nodes;

namespace BackPainBot.Tests.DirectLine;

/// <summary>The client that Web Chat is made of, as its makers publish it, in Node.</summary>
internal static class PublishedClient
{
    /// <summary>Leads a conversation; returns what the client asked for, was answered and showed.</summary>
    public static async Task<JsonObject> TalkAsync(Uri host, string mode)
    {
        var folder = await NpmPackages.FolderAsync("directline-0.15.8", "botframework-directlinejs@0.15.8");
        var output = await NpmPackages.RunAsync("DirectLine/published-client.cjs", folder, host.GetLeftPart(UriPartial.Authority), mode);
        return JsonNode.Parse(output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Last())!.AsObject();
    }
}
