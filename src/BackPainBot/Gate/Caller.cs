namespace BackPainBot.Gate;

/// <summary>Who sent a request, as its token proves.</summary>
/// <param name="Kind">What kind of caller it is.</param>
/// <param name="Endorsements">The channels that the token's key may speak for.</param>
/// <param name="ServiceUrl">The only service URL that the token allows, if it names one.</param>
internal sealed record Caller(CallerKind Kind, IReadOnlyCollection<string> Endorsements, string? ServiceUrl)
{
    public static Caller Anonymous { get; } = new(CallerKind.Anonymous, [], null);
}

/// <summary>The kinds of caller.</summary>
internal enum CallerKind
{
    /// <summary>Somebody on a developer's machine, with a bot that has no registration.</summary>
    Anonymous,

    /// <summary>A channel of the Bot Framework.</summary>
    Channel,

    /// <summary>The Emulator with the bot's own registration, in Development.</summary>
    Emulator,
}
