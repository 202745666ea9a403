namespace BackPainBot.Triage;

/// <summary>What a language's lexicon knows of a word.</summary>
/// <param name="Text">The word as the lexicon spells it.</param>
/// <param name="Bits">Two bits for each <see cref="WordSet"/>: whether the word is in it, and whether it begins a phrase of it.</param>
internal sealed record WordInfo(string Text, ulong[] Bits)
{
    private const int BitsAWord = 64;

    /// <summary>A word that a turn of speech has made meaningless.</summary>
    public static WordInfo Nothing { get; } = new("", []);

    public bool In(WordSet set) => Has(2 * set.Id);

    public bool Begins(WordSet set) => Has((2 * set.Id) + 1);

    private bool Has(int bit) => bit / BitsAWord < Bits.Length && (Bits[bit / BitsAWord] >> (bit % BitsAWord) & 1) != 0;
}
