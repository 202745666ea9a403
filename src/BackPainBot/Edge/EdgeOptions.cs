namespace BackPainBot.Edge;

/// <summary>How much the program takes at once, whoever sends it. Configuration section <c>Edge</c>.</summary>
public sealed class EdgeOptions
{
    /// <summary>
    /// The proxies in front of the program, as addresses or networks such as <c>10.0.0.0/24</c>: from these, and from nobody else,
    /// it takes who asked and whether over https (<c>X-Forwarded-For</c>, <c>X-Forwarded-Proto</c>). None by default.
    /// </summary>
    public IList<string> Proxies { get; } = [];

    /// <summary>How many connections may be open, at least 1; the next are closed at once. Sockets count elsewhere.</summary>
    public int MaxConnections { get; set; } = 10_000;

    /// <summary>How many requests are worked on at once, at least 1; the next are to come again.</summary>
    public int MaxRequests { get; set; } = 1_000;

    /// <summary>How many of these are of one address, at least 1; those of channels are not counted.</summary>
    public int MaxRequestsOfOneAddress { get; set; } = 100;

    /// <summary>
    /// How many requests one address makes a minute, at least 1. Those of channels, and those that a client of Direct Line has to make
    /// to read on, are not counted.
    /// </summary>
    public int RequestsPerMinute { get; set; } = 1_200;
}
