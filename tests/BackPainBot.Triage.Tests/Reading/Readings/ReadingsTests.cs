using System.Text.Json;

namespace BackPainBot.Triage.Reading;

/// <summary>
/// What the reader makes of every message of the sets, against what it made of it last time. The labels of the sets say
/// what is right; these files hold what is, wrong readings too, so that no change to the reader changes one unseen.
/// </summary>
public class ReadingsTests
{
    private const int MostShown = 20;

    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "Reading");

    public static TheoryData<string> Sets => [.. Directory.EnumerateFiles(Path.Combine(Folder, "sets")).Select(f => Path.GetFileNameWithoutExtension(f)!).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Sets))]
    public void Read_MessagesOfASet_AsLastTime(string set)
    {
        List<string> now = [.. File.ReadLines(Path.Combine(Folder, "sets", $"{set}.jsonl")).Select((line, i) => $"{i + 1}: {Heard(line)}")];
        var file = new FileInfo(Path.Combine(Folder, "Readings", $"{set}.txt"));

        List<string> before = file.Exists ? [.. File.ReadLines(file.FullName)] : [];

        if (now.SequenceEqual(before)) return;
        file.Directory!.Create();
        var received = Path.ChangeExtension(file.FullName, "now.txt");
        File.WriteAllLines(received, now);
        Assert.Fail($"""
            Messages of {set}.jsonl are read otherwise than last time. If each is read better, copy {received} over Reading/Readings/{set}.txt.
            {string.Join(Environment.NewLine, now.Except(before).Take(MostShown))}
            """);
    }

    private static string Heard(string line)
    {
        var reading = Reads.Message(JsonDocument.Parse(line).RootElement.GetProperty("text").GetString()!);
        return string.Join("; ", Told(reading.Told).Concat(reading.Signs.Concat(reading.Slots).Select(Mentioned)));
    }

    private static IEnumerable<string> Told(Answer? told)
    {
        if (told is null) yield break;
        if (told.Present.Count > 0) yield return $"so {string.Join(' ', told.Present)}";
        if (told.Absent.Count > 0) yield return $"not so {string.Join(' ', told.Absent)}";
        if (told.Since is { } since) yield return $"since {since.From} to {since.To}";
        if (told.Severity is { } severity) yield return $"severity {severity}";
    }

    /// <summary>The usual is left out.</summary>
    private static string Mentioned(Mention mention) => string.Join(' ', new[]
    {
        $"{mention.Finding} at {mention.Start}+{mention.Length}",
        mention.Polarity == Polarity.Present ? "" : $"{mention.Polarity}",
        mention.Occurrence == Occurrence.Now ? "" : $"{mention.Occurrence}",
        mention.Experiencer == Experiencer.Patient ? "" : $"{mention.Experiencer}",
        mention.Explained ? "Explained" : "",
    }.Where(word => word.Length > 0));
}
