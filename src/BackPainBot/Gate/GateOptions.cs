namespace BackPainBot.Gate;

/// <summary>Who may talk to the bot, beyond what its registration says. Configuration section <c>Gate</c>.</summary>
public sealed class GateOptions
{
    /// <summary>The largest request body taken, in bytes; 1 kB to 4 MB.</summary>
    public int MaxBodyBytes { get; set; } = 256 * 1024;

    /// <summary>The tenants whose users may talk to the bot; empty lets every tenant in.</summary>
    public IList<string> AllowedTenants { get; } = [];

    /// <summary>Hosts that replies may be sent to, besides those of the Bot Framework; names only, always over https.</summary>
    public IList<string> TrustedHosts { get; } = [];
}
