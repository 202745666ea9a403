namespace BackPainBot.Triage;

/// <summary>An age that a message names.</summary>
/// <param name="Years">The years.</param>
/// <param name="Length">How many words it has.</param>
/// <param name="Strength">How plainly the message says so.</param>
/// <param name="Own">Whether it is rather the writer's than somebody else's.</param>
internal readonly record struct AgeMention(int Years, int Length, AgeStrength Strength, bool Own)
{
    private const int Youngest = 8;
    private const int Oldest = 104;
    private const int Fitting = 10;

    /// <summary>An age; null where nobody who lifts has it.</summary>
    public static AgeMention? Of(int years, int length, AgeStrength strength, bool own = true) =>
        years is >= Youngest and <= Oldest ? new(years, length, strength, own) : null;

    /// <summary>How much it counts: above all others does what is clearly the age of the person whose pain it is.</summary>
    /// <param name="forSomebodyElse">Whether the message is about somebody else's pain.</param>
    public int Weight(bool forSomebodyElse) => (int)Strength + (Own != forSomebodyElse && Strength >= AgeStrength.Rough ? Fitting : 0);
}

/// <summary>How plainly a message names an age.</summary>
internal enum AgeStrength
{
    /// <summary>A number that stands alone.</summary>
    Guess,

    /// <summary>A school year or a team.</summary>
    School,

    /// <summary>"In my seventies", "80 in June".</summary>
    Rough,

    /// <summary>"I'm 42".</summary>
    Said,
}
