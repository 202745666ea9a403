using BackPainBot.Triage;
using Microsoft.Bot.Schema;

namespace BackPainBot.Evaluation.Interviews;

/// <summary>What other software reads from the bot's messages.</summary>
internal static class Replies
{
    /// <summary>The id of the question that waits for an answer, or null where none does.</summary>
    public static string? Question(this IEnumerable<Activity> replies) => replies.Entity("question")?.GetAs<QuestionEntity>().Id;

    /// <summary>The assessment, or null where there is none yet.</summary>
    public static Verdict? Verdict(this IEnumerable<Activity> replies) =>
        replies.Entity("assessment")?.GetAs<AssessmentEntity>() is { } entity
            ? new(Value<TriageClass>(entity.Class), Value<Urgency>(entity.Urgency), Value<Region>(entity.Region), [.. entity.Reasons])
            : null;

    private static Entity? Entity(this IEnumerable<Activity> replies, string type) =>
        replies.SelectMany(r => r.Entities ?? []).LastOrDefault(e => e.Type == type);

    private static T Value<T>(string name)
        where T : struct, Enum => Enum.Parse<T>(name, ignoreCase: true);

    private sealed class QuestionEntity
    {
        public string Id { get; set; } = "";
    }

    private sealed class AssessmentEntity
    {
        public string Class { get; set; } = "";

        public string Urgency { get; set; } = "";

        public string Region { get; set; } = "";

        public IList<string> Reasons { get; set; } = [];
    }
}
