namespace BackPainBot.Triage;

/// <summary>The places in the lexicon of all words of a part of a sentence.</summary>
/// <param name="bits">Room for a bit a place.</param>
internal readonly ref struct PlaceSet(Span<ulong> bits)
{
    private const int BitsAWord = 64;

    private readonly Span<ulong> _bits = bits;

    /// <summary>How much room a vocabulary of so many sets needs.</summary>
    public static int Room(int sets) => (2 * sets / BitsAWord) + 1;

    public void Clear() => _bits.Clear();

    public void Add(WordInfo word)
    {
        foreach (var place in word.Places) _bits[place / BitsAWord] |= 1UL << (place % BitsAWord);
    }

    public bool Has(WordSet set) => (_bits[set.Member / BitsAWord] >> (set.Member % BitsAWord) & 3) != 0;
}
