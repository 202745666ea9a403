namespace BackPainBot.Triage;

/// <summary>Turns what a person chose at a question into the findings that it settles.</summary>
public static class Answering
{
    /// <summary>One or more options of a list; the other open ones are taken as denied.</summary>
    /// <param name="open">The question, as it was asked.</param>
    /// <param name="said">The person's own words.</param>
    /// <param name="chosen">The options they chose.</param>
    public static Answer Choose(this OpenQuestion open, string said, IReadOnlyCollection<string> chosen)
    {
        ArgumentNullException.ThrowIfNull(open);
        ArgumentNullException.ThrowIfNull(chosen);
        return new(open.Question.Id, said) { Present = [.. chosen], Absent = [.. open.Open.Except(chosen)] };
    }

    /// <summary>Yes or no.</summary>
    /// <param name="open">The question, as it was asked.</param>
    /// <param name="said">The person's own words.</param>
    /// <param name="yes">Which of the two.</param>
    public static Answer Decide(this OpenQuestion open, string said, bool yes)
    {
        ArgumentNullException.ThrowIfNull(open);
        var q = open.Question;
        return new(q.Id, said) { Present = [yes ? q.Yes! : q.No!], Absent = [yes ? q.No! : q.Yes!] };
    }

    /// <summary>"Not sure": never the same as "no".</summary>
    /// <param name="open">The question, as it was asked.</param>
    /// <param name="said">The person's own words.</param>
    public static Answer NotSure(this OpenQuestion open, string said)
    {
        ArgumentNullException.ThrowIfNull(open);
        return new(open.Question.Id, said) { Present = open.Question.Unsure is { } unsure ? [unsure] : [], NotKnown = open.Question.Kind == QuestionKind.YesNo ? [open.Question.Yes!] : open.Open };
    }

    /// <summary>How long ago it began.</summary>
    /// <param name="open">The question, as it was asked.</param>
    /// <param name="said">The person's own words.</param>
    /// <param name="since">The number of days.</param>
    public static Answer Since(this OpenQuestion open, string said, DayRange since)
    {
        ArgumentNullException.ThrowIfNull(open);
        return new(open.Question.Id, said) { Since = since };
    }

    /// <summary>How bad it is.</summary>
    /// <param name="open">The question, as it was asked.</param>
    /// <param name="said">The person's own words.</param>
    /// <param name="score">The number, 0 to 10.</param>
    public static Answer Score(this OpenQuestion open, string said, int score)
    {
        ArgumentNullException.ThrowIfNull(open);
        ArgumentOutOfRangeException.ThrowIfNegative(score);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(score, 10);
        return new(open.Question.Id, said) { Severity = score };
    }
}
