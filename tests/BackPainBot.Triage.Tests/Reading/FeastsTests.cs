using System.Globalization;

namespace BackPainBot.Triage.Reading;

public class FeastsTests
{
    [Theory]
    [InlineData(2000, "04-23")]
    [InlineData(2008, "03-23")]
    [InlineData(2011, "04-24")]
    [InlineData(2024, "03-31")]
    [InlineData(2025, "04-20")]
    [InlineData(2026, "04-05")]
    [InlineData(2038, "04-25")]
    public void Easter_Year_IsTheSundayOfTheChurches(int year, string day) => Assert.Equal(day, Text(Feasts.Easter(year)));

    [Theory]
    [InlineData(2024, "11-28")]
    [InlineData(2025, "11-27")]
    [InlineData(2026, "11-26")]
    public void Thanksgiving_Year_IsTheFourthThursday(int year, string day) => Assert.Equal(day, Text(Feasts.Thanksgiving(year)));

    [Theory]
    [InlineData(2020, "11-14")]
    [InlineData(2021, "11-04")]
    [InlineData(2022, "10-24")]
    [InlineData(2023, "11-12")]
    [InlineData(2024, "11-01")]
    [InlineData(2025, "10-20")]
    [InlineData(2026, "11-08")]
    [InlineData(2028, "10-17")]
    public void Diwali_Year_IsTheDayToADay(int year, string day) =>
        Assert.InRange(Feasts.Diwali(year).DayNumber - DateOnly.Parse($"{year}-{day}", CultureInfo.InvariantCulture).DayNumber, -1, 1);

    [Theory]
    [InlineData(5, -1, "05-25")]
    [InlineData(5, 1, "05-04")]
    [InlineData(8, -1, "08-31")]
    [InlineData(12, -1, "12-28")]
    public void Nth_MondayOfAMonth_IsItsDay(int month, int nth, string day) => Assert.Equal(day, Text(Feasts.Nth(2026, month, DayOfWeek.Monday, nth)));

    private static string Text(DateOnly day) => day.ToString("MM-dd", CultureInfo.InvariantCulture);
}
