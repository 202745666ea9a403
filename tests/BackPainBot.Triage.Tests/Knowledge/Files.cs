namespace BackPainBot.Triage.Knowledge;

/// <summary>The smallest files that hold together, to spoil one thing at a time.</summary>
internal static class Files
{
    public const string Triage = """
        sources: { nhs: NHS }
        questions:
          - { id: signs, part: screen, kind: many, options: [numb, weak], unsure: unsure-signs, again: unclear }
          - { id: clarify, part: screen, kind: yesNo, when: { all: [numb] }, yes: bad, no: fine, unsure: bad }
        groups: { leg-sign: [numb, weak] }
        spans: { long: [15, 100] }
        scores: { severe: [8, 10] }
        rules:
          - { id: rule, class: redFlag, urgency: emergency, source: [nhs], any: [numb, weak] }
        """;

    public const string Advice = """
        sections: { S1: Title }
        faults:
          - { id: weak, section: S1, cause: technique, answers: [A-1] }
        advice:
          - { id: A-1, section: S1, phase: now, when: { all: [class-acute] } }
          - { id: G-1, source: NHS, phase: weeks }
        """;

    public const string Signs = "signs: { numb: [numb] }";

    /// <summary>Reads the files, with one piece of text in them exchanged for another.</summary>
    public static TriageKnowledge Parse(string piece = "", string by = "")
    {
        string[] files = [Triage, Advice, Signs];
        if (piece.Length > 0 && !files.Any(f => f.Contains(piece, StringComparison.Ordinal))) throw new ArgumentException($"'{piece}' is in no file.");
        var spoilt = piece.Length == 0 ? files : [.. files.Select(f => f.Replace(piece, by, StringComparison.Ordinal))];
        return TriageKnowledge.Parse(spoilt[0], spoilt[1], Words(spoilt[2]));
    }

    /// <summary>A lexicon of these signs and nothing else, with the context of English or another.</summary>
    public static Lexicon Words(string signs, string? context = null) => Lexicon.Parse(new Dictionary<string, string>
    {
        ["words"] = YamlFile.Embedded("en/words.yaml"),
        ["context"] = context ?? YamlFile.Embedded("en/context.yaml"),
        ["signs/group"] = signs,
    });
}
