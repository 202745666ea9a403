using BackPainBot.Triage;

namespace BackPainBot.Dialogs;

/// <summary>How far a conversation has come, which decides what may be said to a question.</summary>
/// <param name="Assessment">What triage makes of the answers so far.</param>
/// <param name="Plan">The person's plan; null as long as the result has not been given.</param>
internal sealed record Standing(Assessment Assessment, AdvicePlan? Plan)
{
    /// <summary>Whether somebody has to look at it, and was told so.</summary>
    public bool RedFlag => Plan is not null && Assessment.Class == TriageClass.RedFlag;

    /// <summary>Whether the person has spoken of ending their life.</summary>
    public bool Crisis => ResultWording.IsCrisis(Assessment);
}
