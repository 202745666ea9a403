namespace BackPainBot.Gate;

/// <summary>Who may talk to the bot, beyond what its registration says. Configuration section <c>Gate</c>.</summary>
public sealed class GateOptions
{
    /// <summary>The largest request body taken, in bytes; 1 kB to 4 MB.</summary>
    public int MaxBodyBytes { get; set; } = 256 * 1024;

    /// <summary>How many activities a conversation of a channel takes a minute, at least 1.</summary>
    public int MessagesPerMinute { get; set; } = 300;

    /// <summary>How many activities a user of a channel and tenant sends a minute, in all conversations, at least 1.</summary>
    public int UserMessagesPerMinute { get; set; } = 120;

    /// <summary>How many requests without a sound token an address makes a minute before that is said with 429, at least 1.</summary>
    public int StrangersPerMinute { get; set; } = 300;

    /// <summary>The tenants whose users may talk to the bot; empty lets every tenant in.</summary>
    public IList<string> AllowedTenants { get; } = [];

    /// <summary>Hosts that replies may be sent to, besides those of the Bot Framework; names only, always over https.</summary>
    public IList<string> TrustedHosts { get; } = [];
}
