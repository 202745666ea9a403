namespace BackPainBot.Triage.Reading;

/// <summary>What the reader makes of one message.</summary>
internal static class Reads
{
    private static readonly MessageReader Reader = new(TriageKnowledge.Load());

    public static IReadOnlyList<string> Present(string text) => Reader.Read(text)?.Present ?? [];

    public static IReadOnlyList<string> Absent(string text) => Reader.Read(text)?.Absent ?? [];
}
