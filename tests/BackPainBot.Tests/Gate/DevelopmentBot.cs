namespace BackPainBot.Tests.Gate;

/// <summary>A bot on a developer's machine.</summary>
public sealed class DevelopmentBot() : GuardedBot("Development", "--MicrosoftAppTenantId=own-tenant");
