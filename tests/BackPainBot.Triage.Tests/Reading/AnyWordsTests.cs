namespace BackPainBot.Triage.Reading;

/// <summary>What must hold for the readers of times, counts and severity whatever is written.</summary>
public class AnyWordsTests
{
    private const int Texts = 20_000;
    private const int Century = 36_500;
    private static readonly string[] Words = [.. Lexicon().Concat(["0", "1", "2", "10", "29", "31", "2026", "9999", "3rd", "31st", "99th", "3.11.2026", "1.5", "6wks", ".", ","]).Distinct()];

    [Fact]
    public void Read_AnyWords_DaysAndScoresThatCanBe()
    {
        var random = new Random(1);

        for (var i = 0; i < Texts; i++)
        {
            var text = string.Join(' ', random.GetItems(Words, random.Next(1, 14)));
            var today = new DateOnly(2024, 1, 1).AddDays(random.Next(2000));

            var days = DurationReader.Read(text, today);
            var score = SeverityReader.Read(text);
            BoutReader.Read(Tokenizer.Split(text));

            Assert.True(days is null || (days.Value.From >= 0 && days.Value.To >= days.Value.From && days.Value.To <= Century), text);
            Assert.True(score is null or (>= 0 and <= 10), text);
        }
    }

    private static IEnumerable<string> Lexicon()
    {
        string[] files = ["cues", "times", "bouts", "severity"];
        return files.SelectMany(f => YamlFile.Embedded($"en/{f}.yaml").Split([' ', '|', '?', ',', '[', ']', ':', '\n', '\''], StringSplitOptions.RemoveEmptyEntries));
    }
}
