using BackPainBot.Channels.DirectLine;
using Microsoft.Extensions.Options;

namespace BackPainBot.Page;

/// <summary>What the browser may do for the page: run its own scripts and talk to its own host, and nothing else.</summary>
internal sealed class PagePolicy(IOptions<PageOptions> page, IOptions<DirectLineOptions> directLine)
{
    // Web Chat adds a style element that is empty, and fills it by script, which needs no leave.
    private const string EmptyStyle = "'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='";

    private readonly string _frameAncestors = page.Value.FrameAncestors.Count == 0 ? "'none'" : string.Join(' ', page.Value.FrameAncestors);
    private readonly string? _publicHost = HostOf(directLine.Value.PublicUrl);
    private readonly string? _azureHost = directLine.Value.Secret.Length == 0 ? null : HostOf(directLine.Value.Endpoint);

    /// <summary>Protects the page itself.</summary>
    /// <param name="context">The request for the page.</param>
    /// <param name="nonce">What the page's own style sheets know, and nothing that was smuggled in.</param>
    public void Protect(HttpContext context, string nonce)
    {
        context.Response.Headers.ContentSecurityPolicy = string.Join("; ",
            "default-src 'none'",
            "script-src 'self'",
            $"style-src 'self' 'nonce-{nonce}' {EmptyStyle}",
            "img-src 'self' data:",
            $"connect-src {Connections(context.Request)}",
            "base-uri 'none'",
            "form-action 'none'",
            $"frame-ancestors {_frameAncestors}");
        Protect(context.Response.Headers);
    }

    /// <summary>Protects whatever the page is made of.</summary>
    public static void Protect(IHeaderDictionary headers)
    {
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "no-referrer";
    }

    private string Connections(HttpRequest request)
    {
        // Not every browser counts the sockets of its own host as its own.
        var own = _publicHost ?? HostOf($"{request.Scheme}://{request.Host}");
        var sources = own is null ? "'self'" : $"'self' ws://{own} wss://{own}";
        return _azureHost is null ? sources : $"{sources} https://{_azureHost} wss://{_azureHost}";
    }

    private static string? HostOf(string url) => Uri.TryCreate(url, UriKind.Absolute, out var uri) ? uri.Authority : null;
}
