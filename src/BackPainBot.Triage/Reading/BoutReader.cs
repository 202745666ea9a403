namespace BackPainBot.Triage;
internal static class BoutReader { internal static string? Read(Passage p) => p.Count < 0 ? "" : null; internal static string? Read(IReadOnlyList<Token> t) => t.Count < 0 ? "" : null; }
