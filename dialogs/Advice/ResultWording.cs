using BackPainBot.Triage;

namespace BackPainBot.Dialogs;

/// <summary>The result and the plan as messages.</summary>
internal sealed class ResultWording(
    ConversationContent content, TriageKnowledge knowledge, Locality here, Assessment assessment, AdvicePlan plan)
{
    /// <summary>Whether it is about ending one's life, which goes before everything else.</summary>
    public static bool IsCrisis(Assessment assessment) => assessment is { Class: TriageClass.RedFlag, Reasons: [{ Rule.Id: "crisis" }, ..] };

    /// <summary>Whether there are answers that "back" could take back: in a group there are none.</summary>
    public bool CanGoBack { get; init; } = true;

    /// <summary>The class, the urgency, why, and what to watch for; words for a crisis stand alone, without a card.</summary>
    public Message Result
    {
        get
        {
            if (IsCrisis(assessment)) return new(string.Join('\n', Crisis()));
            string[] lines = [.. assessment.Class == TriageClass.RedFlag ? RedFlag() : Soreness()];
            // Where to call stands above the card too: on a red flag nothing may hang on a card that does not show.
            var lead = assessment.Class == TriageClass.RedFlag ? $"{lines[0]}\n{lines[1]}" : lines[0];
            return new(string.Join('\n', lines)) { Lead = lead, Card = ResultCard.Of(assessment.Urgency, lines) };
        }
    }

    /// <summary>What to do, a message for each phase; none on a red flag.</summary>
    public IEnumerable<Message> Parts
    {
        get
        {
            if (assessment.Class == TriageClass.RedFlag) yield break;
            var now = Section(Say.Now, plan.Now);
            yield return new(now) { Lead = Strong(content.Text(Say.Now)), LeadFitsCard = true, Card = RoutineCard.Of(content, knowledge, plan.Now, now) };
            if (plan.Faults.Count > 0) yield return new(Section(Say.Faults, plan.Faults.Select(Fault)));
            if (Before is { } before) yield return before;
            yield return new($"{Section(Say.Weeks, plan.Weeks)}\n{content.Text(Say.Credit)}");
        }
    }

    /// <summary>What to do before and in the next session; null where there is nothing.</summary>
    public Message? Before => plan.Before.Count > 0 ? new(Section(Say.Before, plan.Before)) : null;

    private IEnumerable<string> Crisis()
    {
        var rule = content.Rules[assessment.Reasons[0].Rule.Id];
        yield return content.Text(Say.Crisis, rule.Because, here.Crisis, here.Number, rule.Say!);
    }

    private IEnumerable<string> RedFlag()
    {
        var emergency = assessment.Urgency == Urgency.Emergency;
        yield return content.Text(emergency ? Say.ResultEmergency : assessment.Urgency == Urgency.SameDay ? Say.ResultSameDay : Say.ResultRoutine);
        yield return Urgent();
        yield return content.Text(Say.Because);
        foreach (var reason in assessment.Reasons) yield return Because(reason);
        if (assessment.Reasons.Any(r => r.Rule.Source.Contains("article"))) yield return content.Text(Say.ArticleSign);
        yield return content.Text(Say.SayThere, content.Rules[assessment.Reasons[0].Rule.Id].Say!);
        yield return content.Text(emergency ? Say.RedDoNotEmergency : Say.RedDoNot);
        if (!emergency) yield return content.Text(Say.Watch, here.Number);
        yield return content.Text(Say.NotDiagnosis);
        if (CanGoBack) yield return content.Text(Say.RedMistake);
    }

    private IEnumerable<string> Soreness()
    {
        yield return content.Text(assessment.Class == TriageClass.ChronicRisk ? Say.ResultChronic : Say.ResultAcute);
        yield return content.Text(Say.UrgencyLabel, Urgent());
        if (assessment.Reasons.Count > 0) yield return content.Text(Say.Because);
        foreach (var reason in assessment.Reasons) yield return Because(reason);
        foreach (var fact in plan.Facts) yield return $"- {content.WithSource(fact, knowledge)}";
        if (assessment.Reasons.Any(r => r.Rule.Id == "day-8-to-14-not-better")) yield return content.Text(Say.CheckInDay14);
        yield return content.Text(Say.Watch, here.Number);
        yield return content.Text(Say.WatchLater);
        yield return content.Text(Say.NotDiagnosis);
    }

    private string Urgent() => assessment.Urgency switch
    {
        Urgency.Emergency => content.Text(Say.UrgencyEmergency, here.Number),
        Urgency.SameDay => content.Text(Say.UrgencySameDay, here.Advice is { } line ? content.Text(Say.AdviceLine, line) : "", here.Number),
        Urgency.Routine => content.Text(Say.UrgencyRoutine),
        _ => content.Text(Say.UrgencySelfCare),
    };

    private string Because(Reason reason)
    {
        var because = content.Rules[reason.Rule.Id].Because;
        var said = string.Join("; ", reason.Said.Select(a => Quote(a, reason.Rule)).Where(q => q.Length > 0).Distinct());
        return "- " + (said.Length == 0 ? because : content.Text(Say.BecauseSaid, because, said));
    }

    /// <summary>What was chosen by its name, what was written in the user's words: a bare "1" explains nothing.</summary>
    private string Quote(Answer answer, Rule rule)
    {
        if (answer.Question is Answer.Told or Answer.ToldOfAnother || knowledge.Question(answer.Question) is not { Options.Count: > 0 } question) return Quoted.Of(answer.Said);
        var words = content.Question(question.Id);
        // One message may answer more than it was asked: "me, I am 15" is no evidence by the name of "me".
        var alone = question.Kind == QuestionKind.One && answer.Present.All(words.Options.ContainsKey);
        var chosen = answer.Present.Where(o => words.Options.ContainsKey(o) && (alone || rule.Findings.Contains(o))).Select(o => words.Options[o].Button).ToList();
        return chosen.Count == 0 ? Quoted.Of(answer.Said) : string.Join(", ", chosen);
    }

    private string Fault(FaultAnswer named)
    {
        var words = content.Advice[named.Fault.Id];
        return $"{Strong(words.Title + ":")} {words.Text} {content.Text(Say.SourceArticle, knowledge.Sections[named.Fault.Section])}";
    }

    private string Section(TextKey title, IEnumerable<AdviceEntry> entries) =>
        Section(title, entries.Select(e => $"{Strong(content.Advice[e.Id].Title + ":")} {content.WithSource(e, knowledge)}"));

    private string Section(TextKey title, IEnumerable<string> lines) =>
        string.Join('\n', lines.Select(l => "- " + l).Prepend(Strong(content.Text(title))));

    /// <summary>Bold in Markdown; the speaker takes the marks out where there is none.</summary>
    private static string Strong(string text) => $"{Speaker.Strong}{text}{Speaker.Strong}";
}
