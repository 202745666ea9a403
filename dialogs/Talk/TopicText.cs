namespace BackPainBot.Dialogs;

/// <summary>
/// Something that people ask or say instead of an answer, and what the bot says to it. One with a source is about the pain
/// or the training; one without is about the bot or about anything else.
/// </summary>
internal sealed record TopicText
{
    public string Id { get; init; } = "";

    /// <summary>Patterns that count in a question only: "I did rest" asks nothing.</summary>
    public IReadOnlyList<string> Asks { get; init; } = [];

    /// <summary>Patterns that count anywhere.</summary>
    public IReadOnlyList<string> Says { get; init; } = [];

    /// <summary>Patterns that count when they are the whole message.</summary>
    public IReadOnlyList<string> Whole { get; init; } = [];

    /// <summary>What can be said at any time before a red flag; empty where the words are those of <see cref="From"/>.</summary>
    public string Text { get; init; } = "";

    /// <summary>The piece of advice or the fact whose words and source are said.</summary>
    public string? From { get; init; }

    /// <summary>The section of the article that <see cref="Text"/> comes from.</summary>
    public string? Section { get; init; }

    /// <summary>The source of a <see cref="Text"/> that is not from the article.</summary>
    public string? Source { get; init; }

    /// <summary>What is said instead once there is a result, as far as the person's own plan holds it.</summary>
    public IReadOnlyList<string> Advice { get; init; } = [];

    /// <summary>Whether the text holds for everybody, after a red flag too.</summary>
    public bool Always { get; init; }

    /// <summary>What is said after a red flag instead; without it, that somebody has to look first.</summary>
    public string? Red { get; init; }

    /// <summary>Words that point back, as in "is that bad?": what stands just before the question then says what is asked.</summary>
    public IReadOnlyList<string> Refers { get; init; } = [];

    /// <summary>Whether it is answered even if the message holds an answer as well, as questions always are.</summary>
    public bool Beside { get; init; }

    /// <summary>Whether it is a greeting, which as a first message needs no answer but the bot's own greeting.</summary>
    public bool Greets { get; init; }

    /// <summary>Whether it ends a talk, so that as a first message it begins none.</summary>
    public bool Closes { get; init; }

    /// <summary>Whether it is about the pain or the training.</summary>
    public bool Sourced => From is not null || Section is not null || Source is not null;

    /// <summary>All patterns.</summary>
    public IEnumerable<string> Patterns => Asks.Concat(Says).Concat(Whole);
}
