namespace BackPainBot.Triage;

/// <summary>The lay words of one language: for signs, for places, for what denies a sign or moves it elsewhere.</summary>
public sealed class Lexicon
{
    private Lexicon(PhraseBook signs, PhraseBook slots, PhraseBook denials, Dictionary<string, PhraseBook> context) =>
        (Signs, Slots, Denials, Context) = (signs, slots, denials, context);

    internal PhraseBook Signs { get; }

    internal PhraseBook Slots { get; }

    internal PhraseBook Denials { get; }

    internal IReadOnlyDictionary<string, PhraseBook> Context { get; }

    /// <summary>Every finding that the lexicon can set.</summary>
    internal IEnumerable<string> Findings => Signs.Ids.Concat(Slots.Ids);

    /// <summary>Every finding that the lexicon can deny.</summary>
    internal IEnumerable<string> Deniable => Denials.Ids.SelectMany(d => d.Split(' '));

    internal static Lexicon Parse(string signs, string slots, string denials, string context) =>
        new(new(Read(signs)), new(Read(slots)), new(Read(denials)), Read(context).ToDictionary(k => k.Key, k => new PhraseBook([k])));

    /// <summary>A lexicon of signs alone, whose phrases may name classes of words.</summary>
    internal static Lexicon Parse(string words, string signs, string context)
    {
        var classes = new PhraseClasses(Read(words));
        return new(new(classes.WriteOut(Read(signs))), new([]), new([]), classes.WriteOut(Read(context)).ToDictionary(k => k.Key, k => new PhraseBook([k])));
    }

    private static Dictionary<string, List<string>> Read(string yaml) => YamlFile.Parse<Dictionary<string, List<string>>>(yaml);
}
