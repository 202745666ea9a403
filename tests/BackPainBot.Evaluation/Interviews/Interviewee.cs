using BackPainBot.Evaluation.Cases;
using BackPainBot.Evaluation.Scores;

namespace BackPainBot.Evaluation.Interviews;

/// <summary>Plays one case: says its text, and answers what the bot asks until there is an assessment.</summary>
/// <param name="conversation">A conversation in which nothing has been said.</param>
/// <param name="played">The case.</param>
internal sealed class Interviewee(Conversation conversation, Case played)
{
    /// <summary>More than twice the longest interview: whoever is still asked then is asked in a circle.</summary>
    private const int MostAnswers = 60;

    private readonly List<string> _asked = [];

    public async Task<Outcome> TalkAsync(CancellationToken cancellationToken)
    {
        try
        {
            var replies = await conversation.SayAsync(played.Text, cancellationToken);
            while (replies.Verdict() is null && replies.Question() is { } question && _asked.Count < MostAnswers)
            {
                _asked.Add(question);
                replies = await conversation.SayAsync(AnswerTo(question), cancellationToken);
            }

            return new(played, replies.Verdict(), _asked) { Problem = replies.Verdict() is null ? Stopped(replies.Question()) : null };
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            // A bot that breaks has not judged; the other cases are still worth their scores.
            return new(played, null, _asked) { Problem = $"the bot failed after {Last}: {failure.Message}" };
        }
    }

    private string Last => _asked.Count == 0 ? "the text" : $"'{_asked[^1]}'";

    private string Stopped(string? question) => question is null ? $"the bot asked nothing more after {Last}" : $"still asked '{question}' after {MostAnswers} answers";

    private string AnswerTo(string question) => played.Answers.GetValueOrDefault(question)
        ?? (question == "summary" ? "yes"
            : question.StartsWith("red-flags", StringComparison.Ordinal) ? "none of these"
            : "not sure");
}
