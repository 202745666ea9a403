using System.Text.Json;

namespace Microsoft.Bot.Schema;

public partial class Activity
{
    public bool HasContent() =>
        !string.IsNullOrWhiteSpace(Text)
        || !string.IsNullOrWhiteSpace(Summary)
        || Attachments is { Count: > 0 }
        || ChannelData is not null;

    public Mention[] GetMentions() =>
        Entities?
            .Where(entity => string.Equals(entity.Type, "mention", StringComparison.OrdinalIgnoreCase))
            .Select(entity => entity as Mention ?? entity.GetAs<Mention>())
            .ToArray() ?? [];

    public TypeT GetChannelData<TypeT>() => ChannelData switch
    {
        null => default,
        TypeT same => same,
        JsonElement element => BotJson.Convert<TypeT>(element),
        var other => throw new InvalidCastException($"Channel data of type {other.GetType().Name} cannot be read as {typeof(TypeT).Name}."),
    };

    public bool TryGetChannelData<TypeT>(out TypeT instance)
    {
        instance = default;
        if (ChannelData is null)
            return false;
        try
        {
            instance = GetChannelData<TypeT>();
            return true;
        }
        catch (Exception unreadable) when (unreadable is JsonException or InvalidCastException or NotSupportedException)
        {
            return false;
        }
    }
}
