namespace BackPainBot.Dialogs;

/// <summary>What a message in another language is answered with, in that language.</summary>
internal sealed record LanguageText
{
    /// <summary>What the language is called in the language of the bot.</summary>
    public string Name { get; init; } = "";

    /// <summary>What stands for the emergency number where the user's country is not known.</summary>
    public string Number { get; init; } = "";

    /// <summary>That the bot does not understand the language.</summary>
    public string Notice { get; init; } = "";

    /// <summary>What to do about a sign that is an emergency; null where no signs are read in the language.</summary>
    public string? Emergency { get; init; }

    /// <summary>What to do about a sign that has to be seen today.</summary>
    public string? SameDay { get; init; }

    /// <summary>What to do about thoughts of ending one's life.</summary>
    public string? Crisis { get; init; }

    /// <summary>Every sentence that is there.</summary>
    public IEnumerable<string> Sentences => new[] { Notice, Emergency, SameDay, Crisis }.OfType<string>();
}
