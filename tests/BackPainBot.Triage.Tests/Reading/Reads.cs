namespace BackPainBot.Triage.Reading;

/// <summary>What the reader makes of one message.</summary>
internal static class Reads
{
    /// <summary>A Monday.</summary>
    public static readonly DateOnly Today = new(2026, 11, 23);

    private static readonly MessageReader Reader = new(TriageKnowledge.Load());

    public static IReadOnlyList<string> Present(string text) => Reader.Read(text, Today)?.Present ?? [];

    public static IReadOnlyList<string> Absent(string text) => Reader.Read(text, Today)?.Absent ?? [];
}
