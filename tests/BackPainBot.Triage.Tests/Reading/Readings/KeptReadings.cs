namespace BackPainBot.Triage.Reading;

/// <summary>
/// What the reader made of texts last time, in files beside this one. The labels of the sets and the other tests say what is
/// right; these files hold what is, wrong readings too, so that no change to the reader changes one unseen.
/// </summary>
internal static class KeptReadings
{
    private const int MostShown = 20;

    public static void AssertSame(string name, IReadOnlyList<string> now)
    {
        var file = new FileInfo(Path.Combine(AppContext.BaseDirectory, "Reading", "Readings", $"{name}.txt"));
        List<string> before = file.Exists ? [.. File.ReadLines(file.FullName)] : [];
        if (now.SequenceEqual(before)) return;

        file.Directory!.Create();
        var received = Path.ChangeExtension(file.FullName, "now.txt");
        File.WriteAllLines(received, now);
        Assert.Fail($"""
            {now.Except(before).Count()} of {now.Count} are read otherwise than last time. If they are read better, copy {received} over Reading/Readings/{name}.txt.
            {string.Join(Environment.NewLine, now.Except(before).Take(MostShown))}
            """);
    }

    /// <summary>What a reading tells, in one line; empty where it tells nothing.</summary>
    public static string Told(MessageReading reading)
    {
        if (reading.Told is not { } told) return "";
        var parts = new[]
        {
            told.Present.Count == 0 ? "" : $"so {string.Join(' ', told.Present)}",
            told.Absent.Count == 0 ? "" : $"not so {string.Join(' ', told.Absent)}",
            told.Since is { } since ? $"since {since.From} to {since.To}" : "",
            told.Severity is { } severity ? $"severity {severity}" : "",
        };
        return string.Join("; ", parts.Where(part => part.Length > 0));
    }

    /// <summary>All that a reading mentions, and where. The usual is left out.</summary>
    public static string Mentioned(MessageReading reading) => string.Join("; ", reading.Signs.Concat(reading.Slots).Select(mention => string.Join(' ', new[]
    {
        $"{mention.Finding} at {mention.Start}+{mention.Length}",
        mention.Polarity == Polarity.Present ? "" : $"{mention.Polarity}",
        mention.Occurrence == Occurrence.Now ? "" : $"{mention.Occurrence}",
        mention.Experiencer == Experiencer.Patient ? "" : $"{mention.Experiencer}",
        mention.Explained ? "Explained" : "",
    }.Where(word => word.Length > 0))));
}
