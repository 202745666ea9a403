namespace BackPainBot.Triage.Reading;

/// <summary>What triage makes of a first message if nothing else is found out: no sign asked for is there, the rest is not known.</summary>
internal static class Judge
{
    private static readonly TriageKnowledge Knowledge = TriageKnowledge.Load();
    private static readonly MessageReader Reader = new(Knowledge);
    private static readonly Interview Interview = new(Knowledge);
    private static readonly Assessor Assessor = new(Knowledge);

    public static Assessment Of(string text)
    {
        var answers = new List<Answer>();
        if (Reader.Read(text, Reads.Today).Told is { } told) answers.Add(told);
        while (Interview.Next(PainReport.From(Knowledge, answers)) is { } open) answers.Add(Answer(open));
        return Assessor.Assess(PainReport.From(Knowledge, answers));
    }

    private static Answer Answer(OpenQuestion open) => open.Question switch
    {
        { Kind: QuestionKind.Summary } => new(open.Question.Id, "yes"),
        { Kind: QuestionKind.YesNo } q when q.Id.StartsWith("red-flags", StringComparison.Ordinal) => open.Decide("none of these", false),
        { } q when q.Id.StartsWith("red-flags", StringComparison.Ordinal) => open.Choose("none of these", []),
        _ => open.NotSure("not sure"),
    };
}
