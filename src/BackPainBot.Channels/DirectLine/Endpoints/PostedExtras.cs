using Microsoft.Bot.Schema;

namespace BackPainBot.Channels.DirectLine.Endpoints;

/// <summary>What is kept of the things that a client posts along with its words.</summary>
internal static class PostedExtras
{
    private const string Cards = "application/vnd.microsoft.";
    private const string Picture = "data:image/";

    // The rest is other channels' or the bot's to say: a tenant would lead to the state of another conversation.
    private static readonly string[] ClientsOwn = ["clientActivityID", "clientTimestamp", "postBack"];

    /// <summary>The marks by which clients know their own activities again.</summary>
    public static Dictionary<string, object?> ChannelData(IDictionary<string, object?> posted) =>
        posted.Where(mark => ClientsOwn.Contains(mark.Key) && mark.Value is string or bool).ToDictionary(mark => mark.Key, mark => mark.Value);

    /// <summary>Files by their names and kinds; no card, nothing that would be fetched.</summary>
    public static List<Attachment> Files(IEnumerable<Attachment?> posted) =>
    [
        .. posted.OfType<Attachment>()
            .Where(file => file.ContentType is { } type && !type.StartsWith(Cards, StringComparison.OrdinalIgnoreCase))
            .Select(file => new Attachment
            {
                Name = file.Name,
                ContentType = file.ContentType,
                ThumbnailUrl = file.ThumbnailUrl?.StartsWith(Picture, StringComparison.OrdinalIgnoreCase) == true ? file.ThumbnailUrl : null,
            }),
    ];
}
