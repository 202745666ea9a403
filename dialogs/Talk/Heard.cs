namespace BackPainBot.Dialogs;

/// <summary>A message, taken apart into what it asks, what it remarks and what it may answer.</summary>
internal sealed record Heard
{
    private const int MostReplies = 3;

    /// <summary>The message.</summary>
    public string Said { get; init; } = "";

    /// <summary>The day on which it was written, where the user is.</summary>
    public DateOnly Today { get; init; }

    /// <summary>The questions to the bot that it can answer.</summary>
    public IReadOnlyList<TopicText> Asked { get; init; } = [];

    /// <summary>What else the message says that has a reply: a greeting, a worry, another subject.</summary>
    public IReadOnlyList<TopicText> Remarks { get; init; } = [];

    /// <summary>The message without the questions that are answered: what may be an answer.</summary>
    public string Rest { get; init; } = "";

    /// <summary>The message without what asks for a plan: "should I rest for 3 days?" tells no time.</summary>
    public string Facts { get; init; } = "";

    /// <summary>Whether the message asks something, be there an answer or not.</summary>
    public bool Asks { get; init; }

    /// <summary>What has a reply even if the message answers the open question too.</summary>
    public IReadOnlyList<TopicText> Beside => [.. Remarks.Where(r => r.Beside).Concat(Asked).Take(MostReplies)];

    /// <summary>What has a reply where the message answers nothing.</summary>
    public IReadOnlyList<TopicText> Alone => Beside is { Count: > 0 } beside ? beside : [.. Remarks.Take(1)];
}
