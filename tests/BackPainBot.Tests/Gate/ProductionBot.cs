namespace BackPainBot.Tests.Gate;

/// <summary>A bot in the public cloud.</summary>
public sealed class ProductionBot() : GuardedBot("Production");
