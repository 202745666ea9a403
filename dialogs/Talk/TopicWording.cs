using BackPainBot.Triage;

namespace BackPainBot.Dialogs;

/// <summary>What is said to a topic: before the result nothing that clears anybody, after a red flag nothing to train.</summary>
internal sealed class TopicWording(ConversationContent content, TriageKnowledge knowledge, Speaker speaker)
{
    /// <summary>The names in braces that the text of a topic may use.</summary>
    public static IReadOnlyList<string> Names { get; } = ["number", "crisis-line", "safety"];

    /// <summary>The replies, a line each.</summary>
    public string Reply(IReadOnlyList<TopicText> topics, Standing standing)
    {
        if (standing.Crisis) return content.Text(Say.CrisisAgain, speaker.Here.Crisis, speaker.Here.Number);
        var replies = topics.Select(t => Reply(t, standing)).Distinct();
        var early = standing.Plan is null && topics.Any(t => t is { Sourced: true, Always: false });
        return string.Join('\n', early ? replies.Append(content.Text(Say.TopicEarly)) : replies);
    }

    /// <summary>An advice or an exercise in full.</summary>
    public string Detail(AdviceEntry entry)
    {
        var words = content.Advice[entry.Id];
        var detail = content.Text(Say.NextDetail, words.Title, words.Text, content.Source(entry, knowledge));
        return words.More is { } more ? $"{detail}\n{content.Text(Say.NextMore, more)}" : detail;
    }

    private string Reply(TopicText topic, Standing standing) =>
        standing.RedFlag && topic.Red is { } red ? Filled(red)
        : !topic.Sourced ? Filled(topic.Text)
        : standing.RedFlag ? topic.Always ? General(topic) : content.Text(Say.TopicRed)
        : standing.Plan is { } plan && topic.Advice.Count > 0 ? Advised(topic, standing, plan)
        : General(topic);

    private string Advised(TopicText topic, Standing standing, AdvicePlan plan)
    {
        var fitting = plan.ToDo.Where(a => topic.Advice.Contains(a.Id)).ToList();
        var forbidden = !topic.Always && knowledge.Advice.Any(a => topic.Advice.Contains(a.Id) && standing.Forbids(a));
        return fitting.Count > 0 ? string.Join('\n', fitting.Select(Detail))
            : forbidden ? content.Text(Say.TopicNotYours)
            : General(topic);
    }

    private string General(TopicText topic) => topic.From is { } id
        ? content.WithSource(knowledge.Advice.First(a => a.Id == id), knowledge)
        : $"{Filled(topic.Text)} {(topic.Section is { } section ? content.Text(Say.SourceArticle, knowledge.Sections[section]) : content.Text(Say.SourceOther, topic.Source!))}";

    private string Filled(string text) => text
        .Replace("{number}", speaker.Here.Number, StringComparison.Ordinal)
        .Replace("{crisis-line}", speaker.Here.Crisis, StringComparison.Ordinal)
        .Replace("{safety}", speaker.Safety, StringComparison.Ordinal);
}
