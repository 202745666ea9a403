namespace BackPainBot.Triage;

/// <summary>When somebody reaches an age.</summary>
internal enum Birthday
{
    /// <summary>It is not said.</summary>
    Unsaid,

    /// <summary>"80 in June", "17 next week".</summary>
    Ahead,

    /// <summary>"71 this year".</summary>
    ThisYear,
}

/// <summary>Reads a birthday after an age.</summary>
internal static class Birthdays
{
    /// <summary>From here on "71 this year" counts as 71: a sign of old age is not to be missed.</summary>
    private const int Old = 60;

    public static Birthday At(AgeText text, int end)
    {
        var ahead = text[end] switch
        {
            "in" => text.Is(end + 1, AgeRole.Month),
            "this" => text.Is(end + 1, AgeRole.Month) || text[end + 1] is "month" or "week" or "weekend",
            "on" => text[end + 1].EndsWith("day", StringComparison.Ordinal),
            _ => text.Is(end, AgeRole.Soon),
        };
        return ahead ? Birthday.Ahead : text[end] is "this" && text[end + 1] is "year" ? Birthday.ThisYear : Birthday.Unsaid;
    }

    /// <summary>How old somebody is today who reaches an age on a birthday.</summary>
    public static int Today(this Birthday birthday, int years) => birthday == Birthday.Ahead || (birthday == Birthday.ThisYear && years < Old) ? years - 1 : years;
}
