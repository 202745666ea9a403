using System.Text.RegularExpressions;
using BackPainBot.Triage;

namespace BackPainBot.Dialogs;

/// <summary>Checks the content as a whole, so that whoever edits it hears of every slip at once.</summary>
internal static partial class ContentCheck
{
    private const int ButtonLength = 25;

    private static readonly string[] PhraseKeys = [.. Commands.All, "not-sure", "yes", "no", "none", "deny", "deny-filler", "unsure", "unsure-filler", "somewhat", "somewhat-filler", "gone", "gone-filler", "no-pain", .. MessageParts.Lists, .. CorrectionReader.Lists];

    public static IEnumerable<string> Problems(ConversationContent content, TriageKnowledge knowledge)
    {
        var asked = knowledge.Questions.Where(q => !ConversationContent.IsSecondAsking(q.Id)).ToList();
        return Keys("texts", content.Texts.Keys, Say.All.Select(k => k.Id))
            .Concat(Placeholders(content))
            .Concat(Keys("questions", content.Questions.Keys, asked.Select(q => q.Id)))
            .Concat(asked.SelectMany(q => Question(content, q)))
            .Concat(Keys("advice", content.Advice.Keys, knowledge.Advice.Select(a => a.Id).Concat(knowledge.Faults.Select(f => f.Id))))
            .Concat(content.Advice.Where(a => a.Value.Title.Length == 0 || a.Value.Text.Length == 0).Select(a => $"advice: '{a.Key}' needs a title and a text."))
            .Concat(Keys("rules", content.Rules.Keys, knowledge.Rules.Select(r => r.Id)))
            .Concat(Rules(content, knowledge))
            .Concat(Countries(content))
            .Concat(TopicCheck.Problems(content, knowledge))
            .Concat(LanguageCheck.Problems(content.Languages, knowledge))
            .Concat(Keys("commands", content.Phrases.Keys, PhraseKeys));
    }

    private static IEnumerable<string> Keys(string file, IEnumerable<string> there, IEnumerable<string> needed)
    {
        var (have, need) = (there.ToHashSet(), needed.ToHashSet());
        return need.Except(have).Select(k => $"{file}: '{k}' is missing.").Concat(have.Except(need).Select(k => $"{file}: nothing uses '{k}'."));
    }

    private static IEnumerable<string> Placeholders(ConversationContent content) =>
        from key in Say.All
        where content.Texts.ContainsKey(key.Id)
        from name in Placeholder().Matches(content.Texts[key.Id]).Select(m => m.Groups[1].Value)
        where !key.Names.Contains(name)
        select $"texts: '{key.Id}' uses {{{name}}}, which nothing fills.";

    private static IEnumerable<string> Question(ConversationContent content, Question question)
    {
        if (!content.Questions.TryGetValue(question.Id, out var text)) yield break;
        if (text.Ask.Length == 0 || text.Why.Length == 0 || text.Line.Length == 0) yield return $"questions: '{question.Id}' needs 'ask', 'why' and 'line'.";
        if (text.Told?.Contains(SummaryWording.Value, StringComparison.Ordinal) == false) yield return $"questions: '{question.Id}' needs {SummaryWording.Value} in 'told'.";
        foreach (var problem in Keys($"questions: '{question.Id}'", text.Options.Keys, question.Options)) yield return problem;
        if (question.Kind == QuestionKind.Many && text.None is null) yield return $"questions: '{question.Id}' needs 'none'.";
        if (question.Kind == QuestionKind.YesNo && (text.Yes is null || text.No is null)) yield return $"questions: '{question.Id}' needs 'yes' and 'no'.";
        foreach (var button in Buttons(text).Where(b => b.Length is 0 or > ButtonLength)) yield return $"questions: '{question.Id}' has the button '{button}', which needs 1 to {ButtonLength} characters.";
        foreach (var twice in Buttons(text).GroupBy(b => b).Where(g => g.Count() > 1)) yield return $"questions: '{question.Id}' has the button '{twice.Key}' twice.";
    }

    private static IEnumerable<string> Buttons(QuestionText text) =>
        text.Options.Values.Select(o => o.Button).Concat(text.Days.Select(d => d.Button)).Concat(new[] { text.Yes, text.No }.OfType<string>());

    private static IEnumerable<string> Rules(ConversationContent content, TriageKnowledge knowledge) =>
        from rule in knowledge.Rules
        where content.Rules.ContainsKey(rule.Id)
        let text = content.Rules[rule.Id]
        where text.Because.Length == 0 || (rule.Class == TriageClass.RedFlag && string.IsNullOrEmpty(text.Say))
        select $"rules: '{rule.Id}' needs 'because'{(rule.Class == TriageClass.RedFlag ? " and 'say'" : "")}.";

    private static IEnumerable<string> Countries(ConversationContent content)
    {
        if (content.Country is { } home && !content.Countries.ContainsKey(home)) yield return $"emergency: Home:Country is '{home}', which has no numbers: write a country's two letters, such as GB, or add its numbers.";
        if (!content.Countries.TryGetValue(Locality.Elsewhere, out var rest) || rest is not { Number: not null, Crisis: not null })
        {
            yield return "emergency: '*' needs a number and a crisis line for countries that are not listed.";
        }

        foreach (var (country, text) in content.Countries.Where(c => c.Value.Number is null)) yield return $"emergency: '{country}' needs a number.";
    }

    [GeneratedRegex(@"\{([^{}]*)\}")]
    private static partial Regex Placeholder();
}
