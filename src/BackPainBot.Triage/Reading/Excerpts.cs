namespace BackPainBot.Triage;

/// <summary>The person's own words for what counts, where the whole message is too long to repeat.</summary>
internal static class Excerpts
{
    private const int Longest = 100;
    private const string Between = " … ";

    /// <summary>The message itself if it is short; else the words of its signs, in the order of the text.</summary>
    public static string Of(string text, IReadOnlyList<Mention> signs)
    {
        if (text.Length <= Longest) return text;
        var quotes = new List<string>();
        var (end, length) = (0, 0);
        foreach (var sign in signs.Where(s => s.Counts).OrderBy(s => s.Start).ThenByDescending(s => s.Length))
        {
            if (sign.Start < end || length + sign.Length > Longest) continue;
            quotes.Add(text.Substring(sign.Start, sign.Length));
            end = sign.Start + sign.Length;
            length += sign.Length;
        }

        return quotes.Count == 0 ? text : string.Join(Between, quotes);
    }
}
