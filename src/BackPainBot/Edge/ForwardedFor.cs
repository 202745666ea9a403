using System.Net;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.Extensions.Options;
using IPNetwork = System.Net.IPNetwork;

namespace BackPainBot.Edge;

/// <summary>Behind a proxy, who asked is what the proxy says; anybody else could say anything.</summary>
internal static class ForwardedFor
{
    private const string BelievesAnybody = "ForwardedHeaders_Enabled";

    /// <summary>Takes the word of the proxies that the operator names.</summary>
    /// <exception cref="OptionsValidationException">A setting of the framework would take anybody's.</exception>
    public static void UseNamedProxies(this WebApplication app)
    {
        if (app.Configuration.GetValue(BelievesAnybody, false))
            throw new OptionsValidationException(BelievesAnybody, typeof(EdgeOptions), [$"{BelievesAnybody} lets everybody choose the address that limits go by: leave it out, and name your proxies in Edge:Proxies."]);
        var proxies = app.Services.GetRequiredService<IOptions<EdgeOptions>>().Value.Proxies;
        if (proxies.Count == 0) return;

        // As many of them as stand in a row: the first that is not named is the one who asked.
        var options = new ForwardedHeadersOptions
        {
            ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto,
            ForwardLimit = null,
        };
        options.KnownProxies.Clear();
        options.KnownIPNetworks.Clear();
        foreach (var proxy in proxies) options.KnownIPNetworks.Add(TryRead(proxy)!.Value);
        app.UseForwardedHeaders(options);
    }

    /// <summary>Whether a proxy says who asked, and its word was not taken.</summary>
    public static bool IsIgnored(HttpRequest request) =>
        request.Headers.ContainsKey(ForwardedHeadersDefaults.XForwardedForHeaderName)
        && !request.Headers.ContainsKey(ForwardedHeadersDefaults.XOriginalForHeaderName);

    /// <summary>Reads an address or a network.</summary>
    public static IPNetwork? TryRead(string text) =>
        IPNetwork.TryParse(text, out var network) ? network
        : IPAddress.TryParse(text, out var address) ? new IPNetwork(address, address.GetAddressBytes().Length * 8)
        : null;
}
