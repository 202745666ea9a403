namespace BackPainBot.Conversations.Client;

/// <summary>
/// Somebody with sore muscle in the lower back since two days, of thirty years and otherwise well, unless told otherwise.
/// Answers each question by its id.
/// </summary>
/// <typeparam name="TChat">The chat.</typeparam>
/// <param name="chat">The conversation.</param>
/// <param name="answers">Question ids with what to say to them, where it differs.</param>
public sealed class Interviewee<TChat>(TChat chat, IReadOnlyDictionary<string, string> answers)
    where TChat : IChat
{
    private const int MostTurns = 40;

    private static readonly Dictionary<string, string> Usual = new()
    {
        ["who"] = "Me",
        ["age"] = "30",
        ["region"] = "Lower back",
        ["since"] = "2 days ago",
        ["since-long"] = "No, less",
        ["course"] = "Better",
        ["bouts"] = "First time",
        ["severity"] = "4",
        ["worse-with"] = "Bending forward",
        ["lift"] = "None of these",
        ["load"] = "None of these",
        ["experience"] = "Under a year",
        ["summary"] = "That is right",
    };

    private readonly List<string> _asked = [];

    /// <summary>The ids of the questions that were asked, in order, with repeats.</summary>
    public IReadOnlyList<string> Asked => _asked;

    /// <summary>The question that the bot waits for an answer to.</summary>
    public string? Open => _asked.LastOrDefault();

    /// <summary>The last result, if one came.</summary>
    public AssessmentEntity? Assessment { get; private set; }

    /// <summary>The conversation.</summary>
    public TChat Chat => chat;

    /// <summary>Opens the conversation and answers until the question is asked.</summary>
    public async Task<IReadOnlyList<Reply>> TalkUntilAskedAsync(string question)
    {
        var replies = Hear(await chat.OpenAsync());
        return Open == question ? replies : await GoOnUntilAskedAsync(question);
    }

    /// <summary>Answers until the question is asked.</summary>
    public async Task<IReadOnlyList<Reply>> GoOnUntilAskedAsync(string question)
    {
        for (var turn = 0; turn < MostTurns; turn++)
        {
            var replies = await AnswerAsync();
            if (Open == question) return replies;
        }

        throw new InvalidOperationException($"'{question}' was not asked, but {string.Join(", ", _asked)}.");
    }

    /// <summary>Opens the conversation and answers until there is a result.</summary>
    public async Task<AssessmentEntity> TalkAsync()
    {
        Hear(await chat.OpenAsync());
        return await GoOnAsync();
    }

    /// <summary>Answers until there is a result that was not there before.</summary>
    public async Task<AssessmentEntity> GoOnAsync()
    {
        Assessment = null;
        for (var turn = 0; turn < MostTurns && Assessment is null; turn++) await AnswerAsync();
        return Assessment ?? throw new InvalidOperationException($"No result after {string.Join(", ", _asked)}.");
    }

    /// <summary>Answers the open question.</summary>
    public Task<IReadOnlyList<Reply>> AnswerAsync() => SayAsync(AnswerTo(Open ?? throw new InvalidOperationException("Nothing was asked.")));

    /// <summary>Says something else than the answer.</summary>
    public async Task<IReadOnlyList<Reply>> SayAsync(string text) => Hear(await chat.SayAsync(text));

    /// <summary>Takes note of what the bot said.</summary>
    public IReadOnlyList<Reply> Hear(IReadOnlyList<Reply> replies)
    {
        _asked.AddRange(replies.Select(r => r.Question).OfType<string>());
        Assessment = replies.Select(r => r.Assessment).LastOrDefault(a => a is not null) ?? Assessment;
        return replies;
    }

    private string AnswerTo(string question) => answers.GetValueOrDefault(question)
        ?? Usual.GetValueOrDefault(question)
        ?? (question.StartsWith("clarify-", StringComparison.Ordinal) ? "no"
            : question.StartsWith("red-flags-", StringComparison.Ordinal) ? "None of these"
            : throw new InvalidOperationException($"Nobody knows what to say to '{question}'."));
}
