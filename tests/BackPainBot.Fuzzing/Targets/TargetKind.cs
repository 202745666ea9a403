namespace BackPainBot.Fuzzing.Targets;

/// <summary>The parts of the bot that are tried.</summary>
internal enum TargetKind
{
    /// <summary>Activities, as channels post them.</summary>
    Messages,

    /// <summary>What clients of Direct Line ask for.</summary>
    DirectLine,

    /// <summary>What people write in their own words.</summary>
    Reading,

    /// <summary>What comes back from cards, and what is said, at any question.</summary>
    Cards,

    /// <summary>What the store holds.</summary>
    State,
}

internal static class TargetKinds
{
    public static ITarget Create(this TargetKind kind) => kind switch
    {
        TargetKind.Messages => new MessagesTarget(),
        TargetKind.DirectLine => new DirectLineTarget(),
        TargetKind.Reading => new ReadingTarget(),
        TargetKind.Cards => new CardsTarget(),
        _ => new StateTarget(),
    };
}
