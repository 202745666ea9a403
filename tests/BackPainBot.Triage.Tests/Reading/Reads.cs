namespace BackPainBot.Triage.Reading;

/// <summary>What the reader makes of one message.</summary>
internal static class Reads
{
    private static readonly TriageKnowledge Knowledge = TriageKnowledge.Load();

    private static readonly MessageReader Reader = new(Knowledge);

    public static string? Language(string text) => Knowledge.Foreign.LanguageOf(text);

    /// <summary>A Monday.</summary>
    public static DateOnly Today { get; } = new(2026, 11, 23);

    public static MessageReading Message(string text) => On(Today, text);

    public static MessageReading On(DateOnly day, string text) => Reader.Read(text, day);

    public static MessageReading OfSomebodyElse(string text) => Reader.Read(text, Today, Subject.SomebodyElse);

    public static Answer? Told(string text) => Message(text).Told;

    public static IReadOnlyList<string> Present(string text) => Told(text)?.Present ?? [];

    public static IReadOnlyList<string> Absent(string text) => Told(text)?.Absent ?? [];
}
