using Microsoft.Bot.Schema;

namespace BackPainBot.Dialogs;

/// <summary>The bot's name in a message to it. The SDK's own way takes the name out wherever it stands, also as a plain word.</summary>
internal static class BotMention
{
    // Some clients write the space behind a name so.
    private const string Space = "&nbsp;";

    /// <summary>Takes the mentions of the bot out of a message; those of others, and what only looks like one, stay.</summary>
    /// <returns>Whether the bot was mentioned.</returns>
    public static bool TakeOut(Activity activity)
    {
        var mentions = (activity.Entities ?? []).Select(Read).OfType<Mention>().Where(m => m.Mentioned?.Id is { } id && id == activity.Recipient?.Id).ToList();
        if (mentions.Count == 0) return false;
        var text = activity.Text ?? "";
        foreach (var mention in mentions.Select(m => m.Text).Where(t => !string.IsNullOrEmpty(t)))
        {
            if (text.IndexOf(mention, StringComparison.Ordinal) is >= 0 and var start) text = text.Remove(start, mention.Length);
        }

        activity.Text = text.Replace(Space, " ", StringComparison.Ordinal).Trim();
        return true;
    }

    /// <summary>A mention that cannot be read mentions nobody; whoever wrote beside it is heard all the same.</summary>
    private static Mention? Read(Entity? entity)
    {
        if (!string.Equals(entity?.Type, "mention", StringComparison.OrdinalIgnoreCase)) return null;
        try
        {
            return entity as Mention ?? entity!.GetAs<Mention>();
        }
        catch (Exception)
        {
            // Each build of the Bot Framework throws what its own JSON library does.
            return null;
        }
    }
}
