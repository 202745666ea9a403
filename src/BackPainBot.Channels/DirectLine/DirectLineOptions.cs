namespace BackPainBot.Channels.DirectLine;

/// <summary>How browsers and apps reach the bot over Direct Line. Configuration section <c>DirectLine</c>.</summary>
public sealed class DirectLineOptions
{
    /// <summary>The secret of the bot's Direct Line in Azure. With it the page talks over Azure; empty means over this host.</summary>
    public string Secret { get; set; } = "";

    /// <summary>Where Azure's Direct Line is; other clouds and regions have another address.</summary>
    public string Endpoint { get; set; } = "https://directline.botframework.com/v3/directline";

    /// <summary>
    /// What other servers show to get tokens for their own users, at least 32 characters. Empty turns <c>tokens/generate</c> off.
    /// </summary>
    public string GenerateSecret { get; set; } = "";

    /// <summary>The key that tokens are signed with, 32 bytes or more in base64. Empty makes one, and keeps it in the store.</summary>
    public string SigningKey { get; set; } = "";

    /// <summary>The address that browsers reach this host by, such as <c>https://bot.example.org</c>; empty takes it from each request.</summary>
    public string PublicUrl { get; set; } = "";

    /// <summary>Origins besides the host's own whose pages may talk to the bot, such as <c>https://www.example.org</c>.</summary>
    public IList<string> AllowedOrigins { get; } = [];

    /// <summary>Minutes that a token is good for, 5 to 1440. Clients refresh every 15 minutes.</summary>
    public int TokenMinutes { get; set; } = 30;

    /// <summary>Minutes after its end that a token still brings the page back to its conversation, 0 to 1440.</summary>
    public int ResumeMinutes { get; set; } = 60;

    /// <summary>Days that a browser can bring its user back after the user agreed to be remembered, 1 to 3650.</summary>
    public int ResumeDays { get; set; } = 90;

    /// <summary>Minutes without a sign of life after which a conversation is deleted, with all that was said, 1 to 129600, which is 90 days.</summary>
    public int IdleMinutes { get; set; } = 1440;

    /// <summary>The largest activity taken, in bytes; 1 kB to 1 MB.</summary>
    public int MaxMessageBytes { get; set; } = 256 * 1024;

    /// <summary>The largest upload taken, in bytes, all of its files and its activity together; 1 kB to 4 MB.</summary>
    public int MaxUploadBytes { get; set; } = 2 * 1024 * 1024;

    /// <summary>The kinds of file that may be uploaded, besides those that every host takes: common images and PDF.</summary>
    public IList<string> UploadTypes { get; } = [];

    /// <summary>How many conversations may be in use at once, at least 1: those with a sign of life within TokenMinutes. As many sockets may be open.</summary>
    public int MaxConversations { get; set; } = 10_000;

    /// <summary>How many activities a conversation takes a minute, at least 1.</summary>
    public int MessagesPerMinute { get; set; } = 60;

    /// <summary>How many activities a user posts a minute, in all of their conversations, at least 1.</summary>
    public int UserMessagesPerMinute { get; set; } = 120;

    /// <summary>How many tokens the page's server side gives to one address a minute, and how many conversations begin from there, at least 1.</summary>
    public int TokensPerMinute { get; set; } = 30;
}
