using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;

namespace BackPainBot.Channels.DirectLine.Endpoints;

/// <summary>Which pages a browser may be showing when it asks, and how it reaches this host.</summary>
internal sealed class Origins(IOptions<DirectLineOptions> options)
{
    private readonly Uri? _public = options.Value.PublicUrl is { Length: > 0 } url ? new Uri(url) : null;
    private readonly HashSet<string> _allowed = new(options.Value.AllowedOrigins, StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether a page of this host asks, or no page at all.</summary>
    public bool IsOwn(HttpRequest request)
    {
        // No page can forge this one, and no proxy changes what it means.
        if (request.Headers["Sec-Fetch-Site"].ToString() is { Length: > 0 } site) return site == "same-origin";
        if (request.Headers.Origin.ToString() is not { Length: > 0 } origin) return true;
        return Uri.TryCreate(origin, UriKind.Absolute, out var uri)
            && (uri.Authority == _public?.Authority || new HostString(uri.Authority) == HostWithoutDefaultPort(request));
    }

    public bool IsAllowed(HttpRequest request) => IsOwn(request) || _allowed.Contains(request.Headers.Origin.ToString());

    /// <summary>The address of a socket on this host.</summary>
    public string SocketUrl(HttpRequest request, string path)
    {
        var isHttps = _public is null ? request.IsHttps : _public.Scheme == Uri.UriSchemeHttps;
        var host = _public?.Authority ?? request.Host.ToUriComponent();
        return $"{(isHttps ? "wss" : "ws")}://{host}{request.PathBase}{path}";
    }

    private static HostString HostWithoutDefaultPort(HttpRequest request) =>
        request.Host.Port == (request.IsHttps ? 443 : 80) ? new HostString(request.Host.Host) : request.Host;
}
