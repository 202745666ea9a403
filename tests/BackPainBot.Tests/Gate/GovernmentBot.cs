namespace BackPainBot.Tests.Gate;

/// <summary>A bot in the US government's cloud, on a developer's machine.</summary>
public sealed class GovernmentBot() : GuardedBot("Development", "--ChannelService=https://botframework.azure.us")
{
    protected override (string Channel, string Entra) Issuers => ("https://login.botframework.azure.us", "https://login.microsoftonline.us");
}
