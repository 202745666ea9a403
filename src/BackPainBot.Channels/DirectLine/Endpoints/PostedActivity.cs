using System.Text.Json;
using BackPainBot.Channels.DirectLine.Tokens;
using BackPainBot.Channels.Http;
using BackPainBot.Channels.Json;
using Microsoft.Bot.Schema;

namespace BackPainBot.Channels.DirectLine.Endpoints;

/// <summary>
/// An activity as a client posts it. What the client cannot know or must not choose is the server's, and what the bot does
/// not read is left out: the log is shown again later, and nothing in it is to become more than words.
/// </summary>
internal static class PostedActivity
{
    private const int MaxClientActivityIdLength = 200;
    private const int MaxReplyToIdLength = 200;

    // Anything else, such as who joined, only a channel itself can tell the bot.
    private static readonly HashSet<string> Types =
    [
        ActivityTypes.Message, ActivityTypes.Event, ActivityTypes.Typing, ActivityTypes.Invoke, ActivityTypes.EndOfConversation,
    ];

    /// <returns>Null if it is no activity that a client may post.</returns>
    public static Activity? TryRead(ReadOnlyMemory<byte> body, DirectLineToken token)
    {
        using var json = StrictJson.TryParse(body);
        if (json is null || json.RootElement.ValueKind != JsonValueKind.Object) return null;
        try
        {
            var posted = ActivityJson.Read<Activity>(json);
            return posted.Type is not null && Types.Contains(posted.Type) ? Take(posted, token) : null;
        }
        catch (Exception exception) when (exception is JsonException or FormatException or InvalidOperationException)
        {
            return null;
        }
    }

    private static Activity Take(Activity posted, DirectLineToken token)
    {
        var channelData = ActivityJson.ToDictionary(posted.ChannelData);
        return new Activity(posted.Type)
        {
            Id = IdOf(channelData, token),
            ChannelId = DirectLineIds.ChannelId,
            ServiceUrl = DirectLineIds.ServiceUrl,
            Conversation = new ConversationAccount(id: token.Conversation),
            From = new ChannelAccount(id: token.User, role: RoleTypes.User),
            Recipient = DirectLineIds.Bot,
            ChannelData = channelData is null ? null : PostedExtras.ChannelData(channelData),
            Text = posted.Text,
            TextFormat = posted.Text is null ? null : TextFormatTypes.Plain,
            Locale = posted.Locale,
            LocalTimestamp = posted.LocalTimestamp,
            LocalTimezone = posted.LocalTimezone,
            Name = posted.Name,
            Value = posted.Value,
            ReplyToId = IsOfTheConversation(posted.ReplyToId, token) ? posted.ReplyToId : null,
            Attachments = posted.Attachments is null ? null : PostedExtras.Files(posted.Attachments),
        };
    }

    // The bot may change the message that was answered: no name from elsewhere, or that no log has given, comes so far.
    private static bool IsOfTheConversation(string? id, DirectLineToken token) =>
        id?.Length <= MaxReplyToIdLength && id.StartsWith($"{token.Conversation}|", StringComparison.Ordinal) && !id.Any(char.IsControl);

    private static string? IdOf(IDictionary<string, object?>? channelData, DirectLineToken token) =>
        channelData is not null
        && channelData.TryGetValue("clientActivityID", out var value)
        && value is string { Length: > 0 and <= MaxClientActivityIdLength } id
            ? DirectLineIds.OfPosted(token.Conversation, token.User, id)
            : null;
}
