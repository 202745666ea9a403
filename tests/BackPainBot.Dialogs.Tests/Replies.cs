using Microsoft.Bot.Schema;

namespace BackPainBot.Dialogs;

/// <summary>What a test reads from the bot's messages.</summary>
internal static class Replies
{
    /// <summary>The id of the question that the last message asks.</summary>
    public static string? Question(this IReadOnlyList<Activity> replies) => replies[^1].Value("question", "id");

    /// <summary>A value of the assessment among the messages, or null where there is none.</summary>
    public static string? Assessment(this IReadOnlyList<Activity> replies, string name) =>
        replies.Select(r => r.Value("assessment", name)).FirstOrDefault(v => v is not null);

    public static string Text(this IReadOnlyList<Activity> replies) => string.Join('\n', replies.Select(r => r.Text));

    /// <summary>A value of one of a message's entities, or null where there is none.</summary>
    public static string? Value(this Activity activity, string type, string name) =>
        activity.Entities?.FirstOrDefault(e => e.Type == type)?.GetAs<Dictionary<string, object>>()[name].ToString();
}
