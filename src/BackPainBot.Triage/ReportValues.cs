namespace BackPainBot.Triage;

/// <summary>Whose pain a report is about.</summary>
public enum Subject
{
    /// <summary>Not asked yet.</summary>
    Unknown,

    /// <summary>The person who writes.</summary>
    Self,

    /// <summary>Somebody the person writes for.</summary>
    SomebodyElse,
}

/// <summary>The part of the back, as the article divides it.</summary>
public enum Region
{
    /// <summary>Not asked, or the person is not sure.</summary>
    Unspecified,

    /// <summary>Between and above the shoulder blades.</summary>
    Upper,

    /// <summary>Below the shoulder blades, above the waist.</summary>
    Middle,

    /// <summary>At and below the waist.</summary>
    Lower,
}

/// <summary>How a pain has gone since it began.</summary>
public enum Course
{
    /// <summary>Not asked, or the person is not sure.</summary>
    Unknown,

    /// <summary>It gets better.</summary>
    Better,

    /// <summary>It stays as it is.</summary>
    Same,

    /// <summary>It gets worse.</summary>
    Worse,
}

/// <summary>How long somebody has trained deadlifts.</summary>
public enum Experience
{
    /// <summary>Not asked, or the person is not sure.</summary>
    Unknown,

    /// <summary>Less than a year.</summary>
    Beginner,

    /// <summary>One to three years.</summary>
    Intermediate,

    /// <summary>More than three years.</summary>
    Advanced,
}
