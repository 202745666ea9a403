namespace BackPainBot.Triage;

/// <summary>
/// Reads how old somebody is in years: "42M", "I'm forty-two", "80 in June", "in my seventies", "born in 1951", "year 10".
/// Stages of life, such as "my teenager", are phrases of the lexicon.
/// </summary>
/// <param name="words">The words of the language.</param>
internal sealed class AgeReader(AgeWords words)
{
    /// <summary>The years; null where the message names none, or several of which none stands out.</summary>
    /// <param name="tokens">The words of the message.</param>
    /// <param name="today">The day on which it was written.</param>
    /// <param name="forSomebodyElse">Whether it is about somebody else's pain.</param>
    public int? Read(IReadOnlyList<Token> tokens, DateOnly today, bool forSomebodyElse)
    {
        var text = new AgeText(tokens, words);
        var (only, most) = ((int?)null, -1);
        for (var i = 0; i < text.Count; i++)
        {
            if (At(text, i, today) is not { } age) continue;
            i += age.Length - 1;
            var weight = age.Weight(forSomebodyElse);
            if (weight > most) (only, most) = (age.Years, weight);
            else if (weight == most && age.Years != only) only = null;
        }

        return only;
    }

    /// <summary>Whether a stage of life is one that somebody was in or feels like: "when I was in sixth form", "like an OAP".</summary>
    /// <param name="tokens">The words of the message.</param>
    /// <param name="at">Where the stage begins.</param>
    public bool IsPast(IReadOnlyList<Token> tokens, int at)
    {
        var text = new AgeText(tokens, words);
        return text.Past(at) || text.Is(at - 1, AgeRole.Unlike) || text[at - 1] is "back";
    }

    private static AgeMention? At(AgeText text, int i, DateOnly today) =>
        WrittenAge.At(text, i) ?? RoughAge.Decade(text, i) ?? RoughAge.Birth(text, i, today) ?? SchoolAge.At(text, i);
}
