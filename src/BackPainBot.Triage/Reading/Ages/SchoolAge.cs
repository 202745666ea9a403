namespace BackPainBot.Triage;

/// <summary>Reads an age from a school year or a team: "in year 10", "9th grade", "10th standard", "U16", "under 15s".</summary>
internal static class SchoolAge
{
    private const int LastForm = 13;

    /// <summary>How old a pupil is in a grade, less the grade.</summary>
    private const int BeforeGrades = 5;

    private const int YoungestTeam = 10, OldestTeam = 19;

    public static AgeMention? At(AgeText text, int i) => (Form(text, i) ?? Grade(text, i)) is { } form ? text.Past(i) ? null : form : Team(text, i);

    private static AgeMention? Form(AgeText text, int i)
    {
        var word = text.Word(text[i]);
        if (!word.Is(AgeRole.Form) || AgeNumber.Small(text, text[i + 1]) is not (>= 1 and <= LastForm and var form)) return null;
        var pupil = text[i] is "grade" || text.Is(i - 1, AgeRole.Pupil);
        return pupil && text[i + 2] is not ("of" or "a") ? AgeMention.Of(form + word.Value, 2, AgeStrength.School) : null;
    }

    private static AgeMention? Grade(AgeText text, int i)
    {
        var word = text.Word(text[i]);
        return word.Is(AgeRole.Ordinal) && text.Is(i + 1, AgeRole.Grade) ? AgeMention.Of(word.Value + BeforeGrades, 2, AgeStrength.School) : null;
    }

    /// <summary>A team that is named by its age; not whom somebody coaches.</summary>
    private static AgeMention? Team(AgeText text, int i)
    {
        var word = text[i];
        var joined = word is ['u', >= '0' and <= '9', ..];
        if ((!joined && word is not "under") || text.Is(i - 1, AgeRole.Teacher) || text[i - 2] is "coach" or "coaching") return null;
        var limit = joined ? word.AsSpan(1) : text[i + 1];
        if (AgeNumber.Small(text, limit.TrimEnd('s')) is not (>= YoungestTeam and <= OldestTeam and var years)) return null;
        return joined || limit is [.., 's'] || text[i - 1] is "im" or "shes" or "hes" ? AgeMention.Of(years - 1, joined ? 1 : 2, AgeStrength.School) : null;
    }
}
