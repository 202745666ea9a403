using System.Globalization;
using System.Text.Json;

namespace BackPainBot.Triage.Reading;

/// <summary>What the reader makes of every message of the sets, and of sentences that are not quite as they should be.</summary>
public class ReadingsTests
{
    private static readonly string Sets = Path.Combine(AppContext.BaseDirectory, "Reading", "sets");

    public static TheoryData<string> NamesOfSets => [.. Directory.EnumerateFiles(Sets).Select(f => Path.GetFileNameWithoutExtension(f)!).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(NamesOfSets))]
    public void Read_MessagesOfASet_AsLastTime(string set)
    {
        var texts = File.ReadLines(Path.Combine(Sets, $"{set}.jsonl")).Select(line => JsonDocument.Parse(line).RootElement.GetProperty("text").GetString()!);

        KeptReadings.AssertSame(set, [.. texts.Select(Reads.Message).Select((reading, i) => $"{i + 1}: {KeptReadings.Told(reading)} | {KeptReadings.Mentioned(reading)}")]);
    }

    [Theory]
    [InlineData("bouts")]
    [InlineData("severity")]
    [InlineData("with-signs")]
    [InlineData("without-signs")]
    public void Read_SentencesWithSlips_AsLastTime(string file) =>
        KeptReadings.AssertSame(file, [.. SentenceFile.Of(file).Select(sentence => Slips((string)sentence[1], Reads.Today))]);

    [Fact]
    public void Read_TimesWithSlips_AsLastTime() =>
        KeptReadings.AssertSame("times", [.. DurationReaderTests.Times.Select(time => Slips((string)time[2], DateOnly.Parse((string)time[0], CultureInfo.InvariantCulture)))]);

    /// <summary>What is told by a sentence, and what by it with one word left out or two words changed about, where that is something else.</summary>
    private static string Slips(string text, DateOnly day)
    {
        var words = text.Split(' ');
        var told = Told(text);
        var slips = Enumerable.Range(0, words.Length).SelectMany(i => new[]
        {
            (Slip: $"no {words[i]}", Text: string.Join(' ', [.. words[..i], .. words[(i + 1)..]])),
            (Slip: $"{words[i]} late", Text: string.Join(' ', i + 1 < words.Length ? [.. words[..i], words[i + 1], words[i], .. words[(i + 2)..]] : words)),
        });
        return string.Join(" | ", slips.Select(s => (s.Slip, Told: Told(s.Text))).Where(s => s.Told != told).Select(s => $"{s.Slip}: {s.Told}").Prepend($"{text}: {told}"));

        string Told(string one) => KeptReadings.Told(Reads.On(day, one));
    }
}
