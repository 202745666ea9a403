using System.Text.RegularExpressions;

namespace Microsoft.Bot.Schema;

public static partial class ActivityExtensions
{
    public static bool MentionsId(this IMessageActivity activity, string id) =>
        activity.GetMentions().Any(mention => mention.Mentioned.Id == id);

    public static bool MentionsRecipient(this IMessageActivity activity) => activity.MentionsId(activity.Recipient.Id);

    public static string RemoveRecipientMention(this IMessageActivity activity) => activity.RemoveMentionText(activity.Recipient.Id);

    public static string RemoveMentionText(this IMessageActivity activity, string id)
    {
        foreach (var mention in activity.GetMentions())
        {
            if (mention.Mentioned.Id != id || mention.Text is null || activity.Text is null)
                continue;
            var name = MentionedName().Match(mention.Text).Groups["name"].Value;
            if (name.Length > 0)
                activity.Text = activity.Text.Replace(name, string.Empty, StringComparison.Ordinal);
            activity.Text = EmptyMention().Replace(activity.Text, string.Empty);
        }
        return activity.Text;
    }

    [GeneratedRegex("<at[^>]*>(?<name>.*?)</at>", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex MentionedName();

    [GeneratedRegex("<at[^>]*></at>", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex EmptyMention();
}
