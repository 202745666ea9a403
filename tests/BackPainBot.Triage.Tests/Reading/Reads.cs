namespace BackPainBot.Triage.Reading;

/// <summary>What the reader makes of one message.</summary>
internal static class Reads
{
    private static readonly MessageReader Reader = new(TriageKnowledge.Load());

    /// <summary>A Monday.</summary>
    public static DateOnly Today { get; } = new(2026, 11, 23);

    public static MessageReading Message(string text) => Reader.Read(text, Today);

    public static Answer? Told(string text) => Message(text).Told;

    public static IReadOnlyList<string> Present(string text) => Told(text)?.Present ?? [];

    public static IReadOnlyList<string> Absent(string text) => Told(text)?.Absent ?? [];
}
