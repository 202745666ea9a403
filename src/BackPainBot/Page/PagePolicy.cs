using BackPainBot.Channels.DirectLine;
using BackPainBot.Edge;
using Microsoft.Extensions.Options;

namespace BackPainBot.Page;

/// <summary>What the browser may do for the pages: run their own scripts and talk to their own host, and nothing else.</summary>
internal sealed class PagePolicy(IOptions<PageOptions> page, IOptions<DirectLineOptions> directLine)
{
    /// <summary>The name under which endpoints ask for it.</summary>
    public const string Name = "page";

    // Web Chat adds a style element that is empty, and fills it by script, which needs no leave.
    private const string EmptyStyle = "47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=";

    private readonly IList<string> _frameAncestors = page.Value.FrameAncestors;
    private readonly string? _publicHost = HostOf(directLine.Value.PublicUrl);
    private readonly string? _azureHost = directLine.Value.Secret.Length == 0 ? null : HostOf(directLine.Value.Endpoint);

    /// <summary>Protects a page.</summary>
    /// <param name="headers">What protects everything else, too.</param>
    /// <param name="request">The request for the page.</param>
    public void AddTo(HeaderPolicyCollection headers, HttpRequest request)
    {
        headers.AddContentSecurityPolicy(policy =>
        {
            policy.AddDefaultSrc().None();
            policy.AddScriptSrc().Self();
            policy.AddStyleSrc().Self().WithNonce().WithHash256(EmptyStyle);
            policy.AddImgSrc().Self().Data();
            policy.AddConnectSrc().Self().From(Connections(request));
            policy.AddBaseUri().None();
            policy.AddFormAction().None();
            if (_frameAncestors.Count == 0) policy.AddFrameAncestors().None();
            else policy.AddFrameAncestors().From(_frameAncestors);
        });

        // A site that isolates itself can frame only what says so.
        if (_frameAncestors.Count > 0) headers.AddCrossOriginResourcePolicy(policy => policy.CrossOrigin());
    }

    private IEnumerable<string> Connections(HttpRequest request)
    {
        // Not every browser counts the sockets of its own host as its own.
        if ((_publicHost ?? OwnHost(request)) is { } own)
        {
            yield return $"ws://{own}";
            yield return $"wss://{own}";
        }

        if (_azureHost is null) yield break;
        yield return $"https://{_azureHost}";
        yield return $"wss://{_azureHost}";
    }

    // A request that is refused for its host has headers, too.
    private static string? OwnHost(HttpRequest request) => HostName.IsSound(request) ? HostOf($"{request.Scheme}://{request.Host}") : null;

    private static string? HostOf(string url) => Uri.TryCreate(url, UriKind.Absolute, out var uri) ? uri.Authority : null;
}
