namespace BackPainBot.Triage;

/// <summary>
/// One step of an interview: what the person said, and the findings that it settles. The ordered list of answers is all
/// that an interview keeps; a <see cref="PainReport"/> is worked out from it.
/// </summary>
/// <param name="Question">Id of the question that was answered, or <see cref="Told"/>.</param>
/// <param name="Said">The person's own words or the button they chose.</param>
public sealed record Answer(string Question, string Said)
{
    /// <summary>The question id of what a person says without having been asked.</summary>
    public const string Told = "told";

    /// <summary>The question id of what a person says of somebody else before it is known whose pain it is: it counts once it is theirs.</summary>
    public const string ToldOfAnother = "told-of-another";

    /// <summary>Findings that are so.</summary>
    public IReadOnlyList<string> Present { get; init; } = [];

    /// <summary>Findings that are not so.</summary>
    public IReadOnlyList<string> Absent { get; init; } = [];

    /// <summary>Findings that the person was asked for and is not sure about.</summary>
    public IReadOnlyList<string> NotKnown { get; init; } = [];

    /// <summary>How long ago this bout began, if the answer says so.</summary>
    public DayRange? Since { get; init; }

    /// <summary>How bad the pain is, from 0 (none) to 10, if the answer says so.</summary>
    public int? Severity { get; init; }
}
