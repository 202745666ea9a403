using System.Text.Json;
using BackPainBot.Channels.Http;

namespace BackPainBot.Gate;

/// <summary>What the gate needs to know of an activity, read strictly.</summary>
internal sealed record ActivityEnvelope(
    string ChannelId, string ServiceUrl, IReadOnlyList<string> Tenants, string Conversation, string User)
{
    /// <summary>Channels' ids are a few hundred characters long; what is much longer fits no index of a database.</summary>
    private const int LongestId = 1000;

    /// <summary>The names that are read here.</summary>
    private static readonly Dictionary<string, string> Read = new[]
    {
        "type", "channelId", "serviceUrl", "conversation", "from", "recipient", "channelData", "id", "tenantId",
    }.ToDictionary(name => name, StringComparer.OrdinalIgnoreCase);

    /// <returns>Null unless the body is sound JSON with everything that an activity must have.</returns>
    public static ActivityEnvelope? TryRead(ReadOnlyMemory<byte> body)
    {
        using var document = StrictJson.TryParse(body);
        return document is null || !NamesAreExact(document.RootElement) ? null : TryRead(document.RootElement);
    }

    // The adapter's reader takes a name in any case, and the last of two wins: what is checked here must be what it reads.
    private static bool NamesAreExact(JsonElement activity) =>
        activity.ValueKind == JsonValueKind.Object
        && Objects(activity).Select(one => one.EnumerateObject().Select(member => member.Name).ToList()).All(names =>
            names.Distinct(StringComparer.OrdinalIgnoreCase).Count() == names.Count
            && names.All(name => !Read.TryGetValue(name, out var exact) || exact == name));

    private static IEnumerable<JsonElement> Objects(JsonElement activity) =>
        activity.EnumerateObject()
            .Where(member => member.Name is "conversation" or "from" or "recipient" && member.Value.ValueKind == JsonValueKind.Object)
            .Select(member => member.Value)
            .Prepend(activity);

    private static ActivityEnvelope? TryRead(JsonElement activity)
    {
        if (activity.TextAt("type") is null
            || activity.TextAt("conversation", "id") is not { } conversation
            || activity.TextAt("from", "id") is not { } user
            || activity.TextAt("serviceUrl") is not { } serviceUrl)
        {
            return null;
        }

        string?[] told = [activity.TextAt("conversation", "tenantId"), activity.TextAt("channelData", "tenant", "id")];
        string[] tenants = [.. told.OfType<string>()];
        var channel = activity.TextAt("channelId") ?? "";
        string[] ids = [activity.TextAt("id") ?? "", channel, conversation, user, .. tenants];
        return ids.All(IsSound) ? new ActivityEnvelope(channel, serviceUrl, tenants, conversation, user) : null;
    }

    private static bool IsSound(string id) => id.Length <= LongestId && !id.Any(char.IsControl);
}
