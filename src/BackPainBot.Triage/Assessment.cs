namespace BackPainBot.Triage;

/// <summary>What kind of trouble the answers point to. The order is the order of weight.</summary>
public enum TriageClass
{
    /// <summary>A recent strain or sore muscle, with nothing that points further.</summary>
    AcuteSoreness,

    /// <summary>Pain that stays or keeps coming back, and could become lasting.</summary>
    ChronicRisk,

    /// <summary>A sign, present now, that something other than sore muscle may be behind the pain.</summary>
    RedFlag,
}

/// <summary>How soon somebody should look at it. The order is the order of weight.</summary>
public enum Urgency
{
    /// <summary>The person can look after it.</summary>
    SelfCare,

    /// <summary>A clinician within days to two weeks.</summary>
    Routine,

    /// <summary>A doctor or an urgent care service today.</summary>
    SameDay,

    /// <summary>The emergency department or the emergency number, now.</summary>
    Emergency,
}

/// <summary>One rule that holds, and the person's own answers that made it hold.</summary>
/// <param name="Rule">The rule of the rules file.</param>
/// <param name="Said">What the person said or chose for the rule's findings, in the order of the conversation.</param>
public sealed record Reason(Rule Rule, IReadOnlyList<Answer> Said);

/// <summary>The outcome of triage: how heavy, how soon, and why.</summary>
/// <param name="Class">The highest class of the rules that hold; acute soreness where none holds.</param>
/// <param name="Urgency">The highest urgency of the rules that hold; self-care where none holds.</param>
/// <param name="Reasons">The rules that hold and carry the class or the urgency, heaviest first.</param>
public sealed record Assessment(TriageClass Class, Urgency Urgency, IReadOnlyList<Reason> Reasons);
