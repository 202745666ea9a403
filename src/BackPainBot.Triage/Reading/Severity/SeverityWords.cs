using System.Collections.Frozen;

namespace BackPainBot.Triage;

/// <summary>The words of severity.yaml.</summary>
internal static class SeverityWords
{
    private static readonly SeverityFile File = YamlFile.Parse<SeverityFile>(YamlFile.Embedded("en/severity.yaml"));

    /// <summary>How bad each phrase is, and whether it speaks of pain by itself.</summary>
    public static PhraseTable<(int Score, bool OfPain)> Phrases { get; } = new([.. Of(File.Words, true), .. Of(File.Degrees, false)]);

    public static FrozenSet<string> Scales { get; } = File.Scales.ToFrozenSet();

    public static FrozenSet<string> Connectors { get; } = File.Connectors.ToFrozenSet();

    public static FrozenSet<string> Adjectives { get; } = File.Adjectives.ToFrozenSet();

    public static FrozenSet<string> BeforeA { get; } = File.BeforeA.ToFrozenSet();

    public static FrozenSet<string> AfterNumbers { get; } = File.AfterNumbers.ToFrozenSet();

    public static FrozenSet<string> NotBefore { get; } = File.NotBefore.ToFrozenSet();

    public static FrozenSet<string> NotAfter { get; } = File.NotAfter.ToFrozenSet();

    public static FrozenSet<string> Past { get; } = File.Past.ToFrozenSet();

    public static FrozenSet<string> PastTimes { get; } = File.PastTimes.ToFrozenSet();

    public static FrozenSet<string> Present { get; } = File.Present.ToFrozenSet();

    public static FrozenSet<string> Denials { get; } = File.Denials.ToFrozenSet();

    private static IEnumerable<(string Phrase, (int Score, bool OfPain) Value)> Of(Dictionary<int, List<string>> scores, bool ofPain) =>
        scores.SelectMany(s => s.Value.Select(phrase => (phrase, (s.Key, ofPain))));

    /// <summary>severity.yaml, as it is written.</summary>
    private sealed record SeverityFile
    {
        public required Dictionary<int, List<string>> Words { get; init; }
        public required Dictionary<int, List<string>> Degrees { get; init; }
        public required List<string> Scales { get; init; }
        public required List<string> Connectors { get; init; }
        public required List<string> Adjectives { get; init; }
        public required List<string> BeforeA { get; init; }
        public required List<string> AfterNumbers { get; init; }
        public required List<string> NotBefore { get; init; }
        public required List<string> NotAfter { get; init; }
        public required List<string> Past { get; init; }
        public required List<string> PastTimes { get; init; }
        public required List<string> Present { get; init; }
        public required List<string> Denials { get; init; }
    }
}
