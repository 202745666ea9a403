namespace BackPainBot.Triage;

/// <summary>What a language's lexicon knows of a word.</summary>
/// <param name="Text">The word as the lexicon spells it.</param>
/// <param name="Places">Where it stands in the lexicon, in order: <see cref="WordSet.Member"/> of the sets that it is in, <see cref="WordSet.Opening"/> of those it begins a phrase of.</param>
internal sealed record WordInfo(string Text, ushort[] Places)
{
    /// <summary>A word that a turn of speech has made meaningless.</summary>
    public static WordInfo Nothing { get; } = new("", []);

    public bool In(WordSet set) => Array.BinarySearch(Places, set.Member) >= 0;

    public bool Opens(WordSet set) => Array.BinarySearch(Places, set.Opening) >= 0;
}
