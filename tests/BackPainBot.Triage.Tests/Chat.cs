namespace BackPainBot.Triage;

/// <summary>
/// One person's interview. It goes on until the matter is decided: whatever a test does not speak of is answered as a sore
/// lifter of thirty would.
/// </summary>
internal sealed class Chat
{
    public static readonly TriageKnowledge Knowledge = TriageKnowledge.Load();

    private static readonly Interview Interview = new(Knowledge);
    private static readonly MessageReader Reader = new(Knowledge);

    private static readonly HashSet<string> SoreLifter =
        ["who-self", "age-19-44", "region-lower", "course-better", "bout-first", "level-middle"];

    private readonly HashSet<string> _has;
    private readonly List<Answer> _answers = [];
    private readonly Queue<string> _notSure = [];
    private DayRange _since = new DayRange(2, 2);
    private int _severity = 3;

    private Chat(IEnumerable<string> has) => _has = [.. has];

    public PainReport Report => PainReport.From(Knowledge, _answers);

    public Assessment Assessment => new Assessor(Knowledge).Assess(Report);

    public AdvicePlan Plan => new AdvicePlanner(Knowledge).Plan(Report, Assessment);

    /// <summary>The ids of the questions that were asked, in order.</summary>
    public IReadOnlyList<string> Asked => [.. _answers.Select(a => a.Question).Where(q => q != Answer.Told)];

    public OpenQuestion? Next => Interview.Next(Report);

    /// <summary>Somebody who answers these findings wherever they are asked for them.</summary>
    public static Chat With(params string[] findings) => new(findings);

    public Chat Since(int from, int to)
    {
        _since = new(from, to);
        return this;
    }

    public Chat Since(int days) => Since(days, days);

    public Chat Severity(int score)
    {
        _severity = score;
        return this;
    }

    /// <summary>Answers "not sure", once for each time that a question is named.</summary>
    public Chat NotSure(params string[] questions)
    {
        foreach (var question in questions) _notSure.Enqueue(question);
        return this;
    }

    public Chat Tell(string message)
    {
        if (Reader.Read(message, Reading.Reads.Today) is { } told) _answers.Add(told);
        return this;
    }

    public Chat Back()
    {
        _answers.RemoveAt(_answers.Count - 1);
        return this;
    }

    /// <summary>Answers the next question.</summary>
    public Chat Step()
    {
        _answers.Add(Reply(Next!));
        return this;
    }

    /// <summary>Answers until a question comes up.</summary>
    public Chat Until(string question)
    {
        while (Next?.Question.Id != question) Step();
        return this;
    }

    /// <summary>Answers until nothing is left to ask.</summary>
    public Chat Finish()
    {
        while (Next is not null) Step();
        return this;
    }

    private Answer Reply(OpenQuestion open)
    {
        var q = open.Question;
        if (_notSure.TryPeek(out var unsure) && unsure == q.Id)
        {
            _notSure.Dequeue();
            return open.NotSure("not sure");
        }

        var said = $"said at {q.Id}";
        return q.Kind switch
        {
            QuestionKind.One => open.Choose(said, [q.Options.FirstOrDefault(_has.Contains) ?? q.Options.First(SoreLifter.Contains)]),
            QuestionKind.Many => open.Choose(said, [.. open.Open.Where(_has.Contains)]),
            QuestionKind.YesNo => open.Decide(said, _has.Contains(q.Yes!)),
            QuestionKind.Days => open.Since(said, _since),
            QuestionKind.Score => open.Score(said, _severity),
            _ => open.Choose(said, []),
        };
    }
}
