namespace BackPainBot.Triage.Reading;

/// <summary>What the reader makes of one message.</summary>
internal static class Reads
{
    private static readonly TriageKnowledge Knowledge = TriageKnowledge.Load();

    private static readonly MessageReader Reader = new(Knowledge);

    public static string? Language(string text) => Knowledge.Foreign.LanguageOf(text);

    public static IReadOnlyList<string> Present(string text) => Reader.Read(text)?.Present ?? [];

    public static IReadOnlyList<string> Absent(string text) => Reader.Read(text)?.Absent ?? [];
}
