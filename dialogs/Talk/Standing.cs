using BackPainBot.Triage;

namespace BackPainBot.Dialogs;

/// <summary>How far a conversation has come, which decides what may be said to a question.</summary>
/// <param name="Report">The answers so far.</param>
/// <param name="Assessment">What triage makes of them.</param>
/// <param name="Plan">The person's plan; null as long as the result has not been given.</param>
internal sealed record Standing(PainReport Report, Assessment Assessment, AdvicePlan? Plan)
{
    /// <summary>Whether somebody has to look at it, and was told so.</summary>
    public bool RedFlag => Plan is not null && Assessment.Class == TriageClass.RedFlag;

    /// <summary>Whether a piece of advice is not for this person, be it otherwise of use or not.</summary>
    public bool Forbids(AdviceEntry advice) => advice.When.None.Any(Report.Has);

    /// <summary>Whether the person has spoken of ending their life.</summary>
    public bool Crisis => ResultWording.IsCrisis(Assessment);
}
