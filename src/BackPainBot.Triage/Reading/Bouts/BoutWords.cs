using System.Collections.Frozen;

namespace BackPainBot.Triage;

/// <summary>The words of bouts.yaml.</summary>
internal static class BoutWords
{
    private static readonly Dictionary<string, List<string>> File = YamlFile.Parse<Dictionary<string, List<string>>>(YamlFile.Embedded("en/bouts.yaml"));

    /// <summary>Phrases that tell by themselves how often.</summary>
    public static PhraseTable<Bout> Clear { get; } = new([.. Of("first", Bout.First), .. Of("second", Bout.Second), .. Of("third", Bout.Third)]);

    /// <summary>What tells with the pain that it comes round: "every few weeks".</summary>
    public static PhraseTable<bool> Rounds { get; } = new(File["rounds"].Select(p => (p, true)));

    /// <summary>"Every session", and "every time", which needs a word for lifting after it.</summary>
    public static PhraseTable<bool> Sessions { get; } = new([.. File["sessions"].Select(p => (p, false)), .. File["times"].Select(p => (p, true))]);

    public static FrozenSet<string> Nouns { get; } = File["bout-words"].ToFrozenSet();

    /// <summary>What can be counted where pain is spoken of: "third go".</summary>
    public static FrozenSet<string> LooseNouns { get; } = File["loose-bout-words"].ToFrozenSet();

    /// <summary>What has its number after it: "round three".</summary>
    public static FrozenSet<string> Counted { get; } = [.. File["bout-words"], "round", "strike", "spell"];

    /// <summary>What stands before the number of a bout: "number six".</summary>
    public static FrozenSet<string> CountedBy { get; } = File["counted-by"].ToFrozenSet();

    /// <summary>What makes of "on and off" one bout.</summary>
    public static FrozenSet<string> ShortTimes { get; } = File["short-times"].ToFrozenSet();

    /// <summary>What takes a count back: "if it happens again".</summary>
    public static FrozenSet<string> Unreal { get; } = File["unreal"].ToFrozenSet();

    private static IEnumerable<(string, Bout)> Of(string kind, Bout bout) => File[kind].Select(p => (p, bout));
}
