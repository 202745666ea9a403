using System.Globalization;
using BackPainBot.Triage;

namespace BackPainBot.Dialogs;

/// <summary>A number of days in words: as the button that stands for it, or "5 days ago", "2 to 3 weeks ago".</summary>
internal static class DayWording
{
    private const int Week = 7;
    private const int Month = 30;
    private const int Year = 365;

    public static string Of(ConversationContent content, DayRange days) =>
        content.Question("since").Days.FirstOrDefault(d => d.From == days.From && d.To == days.To) is { } button ? button.Button
        : days.To == 0 ? content.Text(Say.SinceToday)
        : days.To == 1 ? content.Text(Say.SinceYesterday)
        : days.To < 2 * Week ? content.Text(Say.SinceDays, Count(days, 1))
        : days.To < 2 * Month && (days.From != days.To || days.To % Week == 0) ? content.Text(Say.SinceWeeks, Count(days, Week))
        : days.To < 2 * Month ? content.Text(Say.SinceDays, Count(days, 1))
        : days.To < 2 * Year ? content.Text(Say.SinceMonths, Count(days, Month))
        : content.Text(Say.SinceYears, Count(days, Year));

    private static string Count(DayRange days, int unit)
    {
        var (from, to) = (Rounded(days.From, unit), Rounded(days.To, unit));
        return from == to ? Number(to) : $"{Number(from)}–{Number(to)}";
    }

    private static int Rounded(int days, int unit) => (int)Math.Round(days / (double)unit, MidpointRounding.AwayFromZero);

    private static string Number(int n) => n.ToString(CultureInfo.InvariantCulture);
}
