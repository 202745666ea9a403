namespace BackPainBot.Tests.Gate;

/// <summary>The bot as it is delivered, which talks about pain.</summary>
public sealed class DeliveredBot() : GuardedBot("Production")
{
    protected override bool Echoes => false;
}
