using System.Globalization;

namespace BackPainBot.Triage.Reading;

/// <summary>The sentences of times.yaml, and what must hold for all of them.</summary>
public class DurationReaderTests
{
    public static IEnumerable<object[]> Times =>
        from day in SentenceFile.Parse<Dictionary<string, Dictionary<string, List<string>>>>("times")
        from days in day.Value
        from text in days.Value
        select new object[] { day.Key, days.Key, text };

    [Theory]
    [MemberData(nameof(Times))]
    public void Read_Sentence_DaysSinceThisPainBegan(string today, string days, string text) => Assert.Equal(days, Read(text, today));

    [Theory]
    [MemberData(nameof(Times))]
    public void Read_OtherCaseBreaksAndSpaces_ReadsTheSame(string today, string days, string text) =>
        Assert.Equal(days, Read(text.ToUpperInvariant().Replace(" ", "  ", StringComparison.Ordinal), today));

    [Theory]
    [InlineData("No numbness, no tingling. ")]
    [InlineData("Hi, 34M, lifting for 6 years. ")]
    [InlineData("I have a meet in 5 weeks. ")]
    [InlineData("I train 4 times a week. ")]
    [InlineData("My dad had a bad back for 20 years. ")]
    public void Read_BesideOtherTimes_ReadsTheSame(string before) =>
        Assert.Equal("3-3", Read(before + "I hurt my back deadlifting on Friday.", "2026-11-23"));

    [Fact]
    public void Read_OnEachDayOfAWeek_TuesdayIsTheLatestOneBeforeIt()
    {
        var monday = new DateOnly(2026, 11, 23);

        var days = Enumerable.Range(0, 7).Select(d => DurationReader.Read("since Tuesday", monday.AddDays(d))!.Value.To);

        Assert.Equal([6, 7, 1, 2, 3, 4, 5], days);
    }

    [Fact]
    public void Read_OnAnyDayOfManyYears_NamesNoTimeToCome()
    {
        var first = new DateOnly(2024, 1, 1);
        string[] times = ["Christmas", "Easter", "Diwali", "Thanksgiving", "Memorial Day", "the bank holiday", "29 February", "the 31st", "autumn", "winter", "last weekend", "last month"];

        var wrong = from day in Enumerable.Range(0, 3 * 366)
                    from time in times
                    let days = DurationReader.Read($"sore since {time}", first.AddDays(day))
                    where days is { } d && (d.From < 0 || d.To < d.From || d.To > 5 * 366)
                    select (first.AddDays(day), time, days);

        Assert.Empty(wrong);
    }

    [Theory]
    [InlineData("6 months training", 180)]
    [InlineData("since 2020", 2518)]
    [InlineData("about 2 years, on and off", 730)]
    public void Named_LengthOfAnything_IsItsLength(string text, int days) =>
        Assert.Equal(days, DurationReader.Named(text, new DateOnly(2026, 11, 23))!.Value.To);

    private static string Read(string text, string today) =>
        DurationReader.Read(text, DateOnly.Parse(today, CultureInfo.InvariantCulture)) is { } days ? $"{days.From}-{days.To}" : "none";
}
