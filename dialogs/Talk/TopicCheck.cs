using System.Text.RegularExpressions;
using BackPainBot.Triage;

namespace BackPainBot.Dialogs;

/// <summary>Checks the topics: what they say, where it comes from, and that their patterns can be read.</summary>
internal static partial class TopicCheck
{
    public static IEnumerable<string> Problems(ConversationContent content, TriageKnowledge knowledge) =>
        content.Topics.Where(t => !t.Sourced).Select(t => $"topics: '{t.Id}' needs 'section', 'source' or 'from'.")
            .Concat(content.Remarks.Where(t => t.Sourced).Select(t => $"remarks: '{t.Id}' says where it is from, so it belongs in topics."))
            .Concat(content.Topics.Concat(content.Remarks).GroupBy(t => t.Id).Where(g => g.Count() > 1).Select(g => $"topics: '{g.Key}' is there twice."))
            .Concat(content.Topics.SelectMany(t => Topic("topics", t, knowledge)))
            .Concat(content.Remarks.SelectMany(t => Topic("remarks", t, knowledge)));

    private static IEnumerable<string> Topic(string file, TopicText topic, TriageKnowledge knowledge)
    {
        var name = $"{file}: '{topic.Id}'";
        if (topic.Id.Length == 0 || !topic.Patterns.Any()) yield return $"{name} needs an id and patterns.";
        if (topic.Text.Length > 0 == topic.From is not null) yield return $"{name} needs either 'text' or 'from'.";
        if (new[] { topic.Section, topic.Source, topic.From }.Count(s => s is not null) > 1) yield return $"{name} has more than one of 'section', 'source' and 'from'.";
        if (topic.Section is { } section && !knowledge.Sections.ContainsKey(section)) yield return $"{name} names the section '{section}', which the article does not have.";
        foreach (var id in topic.Advice.Append(topic.From).OfType<string>().Where(id => knowledge.Advice.All(a => a.Id != id))) yield return $"{name} names '{id}', which is no advice.";
        foreach (var used in Placeholder().Matches(topic.Text + topic.Red).Select(m => m.Groups[1].Value).Except(TopicWording.Names)) yield return $"{name} uses {{{used}}}, which nothing fills.";
        foreach (var pattern in topic.Patterns.Where(p => !Readable(p))) yield return $"{name}: '{pattern}' is no pattern.";
    }

    private static bool Readable(string pattern)
    {
        try
        {
            _ = new PhraseFinder([KeyValuePair.Create<string, IReadOnlyList<string>>(pattern, [pattern])]);
            return true;
        }
        catch (FormatException)
        {
            return false;
        }
    }

    [GeneratedRegex(@"\{([^{}]*)\}")]
    private static partial Regex Placeholder();
}
