namespace BackPainBot.Triage;

/// <summary>The lay words of one language: for signs, for places, for what denies a sign or moves it elsewhere.</summary>
public sealed class Lexicon
{
    private Lexicon(Dictionary<string, Pattern[]> signs, Dictionary<string, Pattern[]> slots, Dictionary<string, Pattern[]> denials, Dictionary<string, Pattern[]> context) =>
        (Signs, Slots, Denials, Context) = (signs, slots, denials, context);

    internal Dictionary<string, Pattern[]> Signs { get; }

    internal Dictionary<string, Pattern[]> Slots { get; }

    internal Dictionary<string, Pattern[]> Denials { get; }

    internal Dictionary<string, Pattern[]> Context { get; }

    /// <summary>Every finding that the lexicon can set.</summary>
    internal IEnumerable<string> Findings => Signs.Keys.Concat(Slots.Keys);

    internal static Lexicon Parse(string signs, string slots, string denials, string context) =>
        new(Read(signs), Read(slots), Read(denials), Read(context));

    private static Dictionary<string, Pattern[]> Read(string yaml) =>
        YamlFile.Parse<Dictionary<string, List<string>>>(yaml).ToDictionary(e => e.Key, e => e.Value.Select(p => new Pattern(p)).ToArray());
}
