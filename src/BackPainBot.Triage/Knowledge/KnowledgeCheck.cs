namespace BackPainBot.Triage;

/// <summary>Checks the triage files as a whole, so that a clinician who edits them hears of every slip at once.</summary>
internal static class KnowledgeCheck
{
    /// <summary>Findings that the advice may look at, besides those of the rules file: the class that triage found.</summary>
    private static readonly string[] Outcomes = ["class-acute", "class-chronic"];

    public static IEnumerable<string> Problems(TriageFile triage, AdviceFile advice, Lexicon lexicon)
    {
        var known = Known(triage, lexicon).ToHashSet();
        return Questions(triage)
            .Concat(Duplicates("question", triage.Questions.Select(q => q.Id)))
            .Concat(Duplicates("rule", triage.Rules.Select(r => r.Id)))
            .Concat(Duplicates("advice", advice.Advice.Select(a => a.Id)))
            .Concat(Duplicates("fault", advice.Faults.Select(f => f.Id)))
            .Concat(Unknown("question", triage.Questions.Select(q => (q.Id, q.When.Findings)), known))
            .Concat(Unknown("rule", triage.Rules.Select(r => (r.Id, r.Findings)), known))
            .Concat(Unknown("group", triage.Groups.Select(g => (g.Key, g.Value.AsEnumerable())), known))
            .Concat(Unknown("age", triage.Ages.Select(a => (a.Key, Enumerable.Repeat(a.Key, 1))), known))
            .Concat(Unknown("advice", advice.Advice.Select(a => (a.Id, a.When.Findings)), [.. known, .. Outcomes]))
            .Concat(Unknown("fault", advice.Faults.Select(f => (f.Id, Enumerable.Repeat(f.Id, 1))), known))
            .Concat(Words(triage, lexicon))
            .Concat(Rules(triage))
            .Concat(Ranges(triage))
            .Concat(Advice(advice));
    }

    private static IEnumerable<string> Known(TriageFile triage, Lexicon lexicon) =>
        triage.Questions.SelectMany(q => q.Options.Append(q.Yes).Append(q.No).Append(q.Unsure).Append(q.Again)).OfType<string>()
            .Concat(triage.Groups.Keys).Concat(triage.Spans.Keys).Concat(triage.Scores.Keys).Concat(lexicon.Findings);

    private static IEnumerable<string> Duplicates(string what, IEnumerable<string> ids) =>
        ids.GroupBy(id => id).Where(g => g.Count() > 1).Select(g => $"{what} '{g.Key}' is there {g.Count()} times.");

    private static IEnumerable<string> Unknown(string what, IEnumerable<(string Id, IEnumerable<string> Findings)> users, HashSet<string> known) =>
        from user in users
        from finding in user.Findings
        where !known.Contains(finding)
        select $"{what} '{user.Id}' names the finding '{finding}', which nothing sets.";

    private static IEnumerable<string> Questions(TriageFile triage)
    {
        foreach (var q in triage.Questions)
        {
            if (q.Kind is QuestionKind.One or QuestionKind.Many && q.Options.Count < 2) yield return $"question '{q.Id}' needs two options or more.";
            if (q.Kind is QuestionKind.YesNo && (q.Yes is null || q.No is null)) yield return $"question '{q.Id}' needs 'yes' and 'no'.";
            if (q.Again is not null && q.Unsure is null) yield return $"question '{q.Id}' has 'again' without 'unsure'.";
        }
    }

    /// <summary>A sign that nothing looks at would be heard and then dropped.</summary>
    private static IEnumerable<string> Words(TriageFile triage, Lexicon lexicon)
    {
        var used = triage.Questions.SelectMany(q => q.Options.Append(q.Yes).Append(q.No).Concat(q.When.Findings))
            .Concat(triage.Rules.SelectMany(r => r.Findings)).Concat(triage.Groups.SelectMany(g => g.Value)).ToHashSet();
        return lexicon.Findings.Concat(lexicon.Deniable).Distinct().Where(f => !used.Contains(f))
            .Select(f => $"the lexicon names the finding '{f}', which no question and no rule looks at.")
            .Concat(Surroundings.Kinds.Except(lexicon.ContextKinds).Select(k => $"the lexicon's context lacks '{k}'."));
    }

    private static IEnumerable<string> Rules(TriageFile triage)
    {
        foreach (var rule in triage.Rules)
        {
            if (rule.All.Count + rule.Any.Count == 0) yield return $"rule '{rule.Id}' would always hold: give it 'all' or 'any'.";
            if (rule.Source.Count == 0) yield return $"rule '{rule.Id}' names no source.";
            foreach (var source in rule.Source.Where(s => !triage.Sources.ContainsKey(s))) yield return $"rule '{rule.Id}' names the source '{source}', which is not listed.";
        }
    }

    private static IEnumerable<string> Ranges(TriageFile triage) =>
        triage.Spans.Concat(triage.Scores).Concat(triage.Ages)
            .Where(r => r.Value is not [>= 0, _] || r.Value[0] > r.Value[1])
            .Select(r => $"'{r.Key}' needs two numbers, the lower one first.");

    private static IEnumerable<string> Advice(AdviceFile file)
    {
        foreach (var a in file.Advice)
        {
            if ((a.Section is null) == (a.Source is null)) yield return $"advice '{a.Id}' needs either a section of the article or a source.";
            if (a.Section is { } section && !file.Sections.ContainsKey(section)) yield return $"advice '{a.Id}' names the section '{section}', which is not listed.";
        }

        foreach (var f in file.Faults)
        {
            if (!file.Sections.ContainsKey(f.Section)) yield return $"fault '{f.Id}' names the section '{f.Section}', which is not listed.";
            foreach (var answer in f.Answers.Where(id => file.Advice.All(a => a.Id != id))) yield return $"fault '{f.Id}' is answered by '{answer}', which is no advice.";
        }
    }
}
