using BackPainBot.Triage;

namespace BackPainBot.Evaluation.Interviews;

/// <summary>What the bot made of a case.</summary>
/// <param name="Class">The class.</param>
/// <param name="Urgency">The urgency.</param>
/// <param name="Region">The region.</param>
/// <param name="Reasons">The ids of the rules that decided it.</param>
internal sealed record Verdict(TriageClass Class, Urgency Urgency, Region Region, IReadOnlyList<string> Reasons);
