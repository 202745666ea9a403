namespace BackPainBot.Dialogs;

/// <summary>One message, as every channel can show it.</summary>
/// <param name="Full">All of it as text: what is shown where there are no cards, and what is spoken everywhere.</param>
internal sealed record Message(string Full)
{
    /// <summary>The text to show above <see cref="Card"/>.</summary>
    public string Lead { get; init; } = Full;

    /// <summary>The rest as an Adaptive Card; null where text is enough.</summary>
    public Dictionary<string, object>? Card { get; init; }

    /// <summary>Whether <see cref="Lead"/> may stand in the card: not where the words must come through even if the card does not.</summary>
    public bool LeadFitsCard { get; init; }

    /// <summary>What the user may press; null where no answer is expected.</summary>
    public IReadOnlyList<string>? Buttons { get; init; }

    /// <summary>Whether the card is needed only where the channel cannot show all the buttons.</summary>
    public bool ButtonsSuffice { get; init; }

    /// <summary>The id of the bot's earlier message that this one takes the place of; null where it is a new one.</summary>
    public string? Replaces { get; init; }

    /// <summary>How many of the last buttons are of use without the others, for a channel that cannot show them all.</summary>
    public int CommonButtons { get; init; }

    /// <summary>What other software can read.</summary>
    public IReadOnlyList<Dictionary<string, object>> Entities { get; init; } = [];

    /// <summary>Whether it is data for programs too, to be shown letter by letter, and not to be read out.</summary>
    public bool Verbatim { get; init; }
}
