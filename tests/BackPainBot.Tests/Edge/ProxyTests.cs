using System.Net;
using BackPainBot.Tests.DirectLine;

namespace BackPainBot.Tests.Edge;

/// <summary>Whose address counts: that of the connection, unless a proxy that the operator names says another.</summary>
public sealed class ProxyTests
{
    [Fact]
    public async Task Address_BehindANamedProxy_IsTheLastThatIsNoProxy()
    {
        await using var line = await Line.OpenAsync(settings: ["--DirectLine:TokensPerMinute=1", "--Edge:Proxies:0=127.0.0.1", "--Edge:Proxies:1=10.0.0.0/24"]);

        Assert.Equal(HttpStatusCode.OK, await AskAsync(line, "198.51.100.1"));
        Assert.Equal(HttpStatusCode.OK, await AskAsync(line, "198.51.100.2, 10.0.0.7"));

        // What the client itself wrote before the proxies, whatever it is, is nobody's word.
        Assert.Equal(HttpStatusCode.TooManyRequests, await AskAsync(line, "192.0.2.77, 198.51.100.1"));
        Assert.Equal(HttpStatusCode.TooManyRequests, await AskAsync(line, "192.0.2.78, 198.51.100.2"));
    }

    [Fact]
    public async Task Address_BehindAProxyThatIsNotNamed_IsTheConnectionsAndTheLogSaysSoOnce()
    {
        await using var line = await Line.OpenAsync(settings: ["--DirectLine:TokensPerMinute=1", "--Edge:Proxies:0=10.0.0.0/24"]);

        Assert.Equal(HttpStatusCode.OK, await AskAsync(line, "198.51.100.1"));
        Assert.Equal(HttpStatusCode.TooManyRequests, await AskAsync(line, "198.51.100.2"));

        Assert.Single(line.Server.Log.Lines, text => text.Contains("Edge:Proxies", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("127.0.0.0/8", "wss")]
    [InlineData("10.0.0.1", "ws")]
    public async Task Scheme_AsAProxySays_IsTakenOnlyFromANamedOne(string proxy, string scheme)
    {
        await using var line = await Line.OpenAsync(settings: $"--Edge:Proxies:0={proxy}");
        line.Http.DefaultRequestHeaders.Add("X-Forwarded-For", "198.51.100.1");
        line.Http.DefaultRequestHeaders.Add("X-Forwarded-Proto", "https");

        var talk = await line.StartAsync();

        Assert.Equal(scheme, new Uri(talk.StreamUrl).Scheme);
    }

    private static async Task<HttpStatusCode> AskAsync(Line line, string forwardedFor)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/token");
        request.Headers.Add("X-Forwarded-For", forwardedFor);
        using var response = await line.Http.SendAsync(request);
        return response.StatusCode;
    }
}
