namespace BackPainBot.Channels.Http;

/// <summary>What is told of an address before anybody goes there.</summary>
public static class WebAddress
{
    /// <summary>Scheme, host and port of an absolute address: what browsers, and this program, tell one site from another by.</summary>
    public static string Origin(Uri address)
    {
        ArgumentNullException.ThrowIfNull(address);
        return address.GetLeftPart(UriPartial.Authority);
    }

    /// <summary>Whether the text is the origin of an http or https address and nothing more: no path, no slash at the end.</summary>
    public static bool IsOrigin(string text) => IsHttp(text) && string.Equals(Origin(new Uri(text)), text, StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether the text is an absolute http or https address.</summary>
    public static bool IsHttp(string text) => Uri.TryCreate(text, UriKind.Absolute, out var address) && address.Scheme is "http" or "https";
}
