namespace BackPainBot.Tests.Gate;

/// <summary>A bot with everything set that the gate can be told.</summary>
public sealed class ConfiguredBot() : GuardedBot(
    "Production",
    $"--Gate:AllowedTenants:0={Tenants.Contoso}",
    $"--Gate:AllowedTenants:1={Tenants.Fabrikam}",
    "--Gate:TrustedHosts:0=Channel.Example.Org",
    "--Gate:MaxBodyBytes=2048");
