using Microsoft.Extensions.Options;

namespace BackPainBot.Gate;

/// <summary>Where replies, and with them the bot's own token, may be sent.</summary>
internal sealed class ServiceUrls(IOptions<GateOptions> options, IHostEnvironment environment)
{
    private readonly HashSet<string> _hosts = new(options.Value.TrustedHosts, StringComparer.OrdinalIgnoreCase)
    {
        "smba.trafficmanager.net",
        "smba.infra.gcc.teams.microsoft.com",
        "smba.infra.gov.teams.microsoft.us",
        "smba.infra.dod.teams.microsoft.us",
        "directline.botframework.com",
        "europe.directline.botframework.com",
        "india.directline.botframework.com",
        "directline.botframework.azure.us",
        "webchat.botframework.com",
        "europe.webchat.botframework.com",
    };

    public bool IsTrusted(string serviceUrl)
    {
        if (!Uri.TryCreate(serviceUrl, UriKind.Absolute, out var url)) return false;

        // Another reader may take a backslash, a percent sign or dots for something else: only what is written plainly is taken.
        var isPlain = url.AbsoluteUri == serviceUrl || url.AbsoluteUri == serviceUrl + "/";
        return isPlain && url.Query.Length == 0 && url.Fragment.Length == 0 && IsTrusted(url);
    }

    /// <summary>Whether the bot may send to this address, which is one below a service URL.</summary>
    public bool IsTrusted(Uri url)
    {
        if (!url.IsAbsoluteUri || url.UserInfo.Length > 0) return false;
        if (url.Scheme == Uri.UriSchemeHttps && url.IsDefaultPort && _hosts.Contains(url.Host)) return true;

        // The Emulator and the Agents Playground listen on the developer's own machine.
        return environment.IsDevelopment()
            && url.IsLoopback
            && (url.Scheme == Uri.UriSchemeHttp || url.Scheme == Uri.UriSchemeHttps);
    }
}
