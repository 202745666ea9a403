namespace BackPainBot.Triage;

/// <summary>Whatever people answer, the interview ends, and what must never happen does not.</summary>
public class RandomInterviewTests
{
    private static readonly Interview Interview = new(Chat.Knowledge);
    private static readonly Assessor Assessor = new(Chat.Knowledge);
    private static readonly AdvicePlanner Planner = new(Chat.Knowledge);

    /// <summary>Signs that are an emergency by themselves.</summary>
    private static readonly HashSet<string> EmergencySigns = [.. Chat.Knowledge.Rules
        .Where(r => r.Urgency == Urgency.Emergency && r.All.Count + Math.Min(r.Any.Count, 1) == 1 && r.None.Count == 0)
        .SelectMany(r => r.All.Concat(r.Any))];

    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, 10)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Next_FiftyRandomPeople_EndsAndHoldsToTheRules(int seed)
    {
        var random = new Random(seed);
        for (var person = 0; person < 50; person++)
        {
            var answers = Ask(random);
            var report = PainReport.From(Chat.Knowledge, answers);
            var assessment = Assessor.Assess(report);
            var plan = Planner.Plan(report, assessment);

            Assert.True(assessment.Class != TriageClass.RedFlag || !plan.ToDo.Concat(plan.Facts).Any());
            Assert.True(assessment.Class == TriageClass.RedFlag || plan.ToDo.Any());
            Assert.True(assessment.Urgency < Urgency.SameDay || assessment.Class == TriageClass.RedFlag);
            Assert.True(assessment.Class == TriageClass.AcuteSoreness || assessment.Reasons.Count > 0);
            Assert.True(!EmergencySigns.Any(report.Has) || assessment.Urgency == Urgency.Emergency);
            Assert.Equal(answers.Count, answers.Select(a => a.Question).Distinct().Count());
        }
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Next_EmergencyTicked_EndsThere(int seed)
    {
        var random = new Random(seed);
        for (var person = 0; person < 50; person++)
        {
            var answers = Ask(random);
            var early = PainReport.From(Chat.Knowledge, [.. answers.SkipLast(1)]);

            Assert.NotEqual(Urgency.Emergency, Assessor.Assess(early).Urgency);
        }
    }

    private static List<Answer> Ask(Random random)
    {
        var answers = new List<Answer>();
        while (Interview.Next(PainReport.From(Chat.Knowledge, answers)) is { } open)
        {
            answers.Add(Reply(open, random));
            Assert.True(answers.Count <= Chat.Knowledge.Questions.Count + 1);
        }

        return answers;
    }

    private static Answer Reply(OpenQuestion open, Random random)
    {
        var q = open.Question;
        if (random.Next(12) == 0 && q.Kind != QuestionKind.Summary) return open.NotSure("not sure");
        return q.Kind switch
        {
            QuestionKind.One => open.Choose("one", [q.Options[random.Next(q.Options.Count)]]),
            QuestionKind.Many => open.Choose("some", [.. open.Open.Where(_ => random.Next(q.Part == InterviewPart.Screen ? 15 : 4) == 0)]),
            QuestionKind.YesNo => open.Decide("yes or no", random.Next(3) == 0),
            QuestionKind.Days => open.Since("days", new(random.Next(5), 5 + random.Next(150))),
            QuestionKind.Score => open.Score("score", random.Next(11)),
            _ => open.Choose("fine", []),
        };
    }
}
