using System.Collections.Frozen;

namespace BackPainBot.Triage;

/// <summary>The words of one language by which an age is told from other numbers; the lists are in ages.yaml.</summary>
internal sealed class AgeWords
{
    private readonly FrozenDictionary<string, AgeWord>.AlternateLookup<ReadOnlySpan<char>> _words;

    /// <param name="file">The lists; empty where a language has none.</param>
    public AgeWords(AgesFile file)
    {
        var values = file.Values.SelectMany(v => v.Value.Select(w => (Word: w.Key, Role: v.Key, Number: w.Value)));
        var roles = file.Roles.SelectMany(r => r.Value.Select(w => (Word: w, Role: r.Key, Number: 0)));
        _words = values.Concat(roles).GroupBy(w => w.Word)
            .ToFrozenDictionary(g => g.Key, g => new AgeWord(g.Aggregate(AgeRole.None, (all, w) => all | w.Role), g.Max(w => w.Number)))
            .GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>What a word is to an age; nothing where it is not on the lists.</summary>
    public AgeWord this[ReadOnlySpan<char> word] => _words.TryGetValue(word, out var known) ? known : default;
}

/// <summary>What a word is to an age.</summary>
/// <param name="Roles">Every part that it can play.</param>
/// <param name="Value">Its number; zero where it has none.</param>
internal readonly record struct AgeWord(AgeRole Roles, int Value)
{
    public bool Is(AgeRole role) => (Roles & role) != 0;
}

/// <summary>A language's file of ages.</summary>
internal sealed record AgesFile
{
    /// <summary>Words that have a number, by the part that they play.</summary>
    public Dictionary<AgeRole, Dictionary<string, int>> Values { get; init; } = [];

    /// <summary>Other words, by the part that they play.</summary>
    public Dictionary<AgeRole, List<string>> Roles { get; init; } = [];
}
