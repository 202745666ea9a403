namespace BackPainBot.Triage;

/// <summary>A message as the readers of ages look at it. A place before its beginning or after its end holds an empty word.</summary>
/// <param name="tokens">The words of the message.</param>
/// <param name="words">The words of the language.</param>
internal readonly struct AgeText(IReadOnlyList<Token> tokens, AgeWords words)
{
    /// <summary>How many words before an age can tell that it is past, and whose it is.</summary>
    private const int PastReach = 3, OwnReach = 4;

    public int Count => tokens.Count;

    public string this[int i] => i >= 0 && i < tokens.Count ? tokens[i].Text : "";

    public bool Is(int i, AgeRole role) => words[this[i]].Is(role);

    public AgeWord Word(ReadOnlySpan<char> word) => words[word];

    /// <summary>Whether two words stand in one sentence.</summary>
    public bool Together(int a, int b) => a >= 0 && b < tokens.Count && tokens[a].Sentence == tokens[b].Sentence;

    public bool AfterComma(int i) => i < tokens.Count && tokens[i].AfterComma;

    public bool AfterSlash(int i) => i < tokens.Count && tokens[i].AfterSlash;

    /// <summary>Whether a sentence begins at a word.</summary>
    public bool Begins(int i) => !Together(i - 1, i);

    /// <summary>Whether a sentence, or what a comma closes, has ended before a word.</summary>
    public bool Closed(int i) => Begins(i) || tokens[i].AfterComma;

    /// <summary>Whether the word is a sign: "&amp;" reads as "and".</summary>
    public bool IsSign(int i) => tokens[i].End - tokens[i].Start == 1;

    /// <summary>Whether the number that ends before a word counts something: "80 kg", "12 weeks", "50 percent".</summary>
    public bool Counted(int end) => end < tokens.Count && !Closed(end) && Is(end, AgeRole.Counted);

    /// <summary>"When I was 17", "since she was 12", "as a 14 year old", "feels like a 90 year old".</summary>
    public bool Past(int i)
    {
        for (var k = i - 1; k >= i - PastReach && Together(k, i - 1); k--)
        {
            if (Is(k, AgeRole.Past)) return true;
            if (tokens[k].AfterComma) return false;
        }

        return false;
    }

    /// <summary>Whether an age is rather the writer's: no "he", "she" or "my son" stands close before it.</summary>
    public bool Own(int i)
    {
        for (var k = i - 1; k >= i - OwnReach && Together(k, i - 1); k--)
        {
            if (this[k] is "i" || Is(k, AgeRole.Self)) return true;
            if (Is(k, AgeRole.Third | AgeRole.Other) || (this[k].Length > 1 && Is(k, AgeRole.Person))) return false;
        }

        return true;
    }
}
