using System.Net;
using System.Text.Json.Nodes;

namespace BackPainBot.Tests.DirectLine;

/// <summary>Pages of other origins, and hosts that are reached by another name than they see.</summary>
public sealed class OriginTests
{
    private const string Page = "https://www.example.org";

    [Theory]
    [InlineData(Page, true)]
    [InlineData("https://evil.example", false)]
    [InlineData("null", false)]
    [InlineData("http://www.example.org", false)]
    [InlineData("https://www.example.org:8443", false)]
    [InlineData("https://www.example.org.evil.example", false)]
    [InlineData("https://evil.www.example.org", false)]
    [InlineData("https://example.org", false)]
    [InlineData("https://wwwXexample.org", false)]
    public async Task Preflight_OfAClient_IsAllowedForConfiguredOriginsOnly(string origin, bool allowed)
    {
        await using var line = await Line.OpenAsync(settings: $"--DirectLine:AllowedOrigins:0={Page}");
        using var request = new HttpRequestMessage(HttpMethod.Options, $"{Line.Root}/conversations/x/activities");
        request.Headers.Add("Origin", origin);
        request.Headers.Add("Access-Control-Request-Method", "POST");
        request.Headers.Add("Access-Control-Request-Headers", "authorization,content-type,x-ms-bot-agent,x-requested-with");

        using var response = await line.Http.SendAsync(request);

        Assert.Equal(allowed ? [origin] : [], Header(response, "Access-Control-Allow-Origin"));
        if (!allowed) return;
        Assert.Equal(
            ["authorization", "content-type", "x-ms-bot-agent", "x-requested-with"],
            Header(response, "Access-Control-Allow-Headers").Single().Split(',', StringSplitOptions.TrimEntries));
    }

    [Fact]
    public async Task Request_OfAConfiguredOrigin_MayReadRefusalsToo()
    {
        await using var line = await Line.OpenAsync(settings: $"--DirectLine:AllowedOrigins:0={Page}");
        using var request = new HttpRequestMessage(HttpMethod.Post, $"{Line.Root}/conversations");
        request.Headers.Add("Origin", Page);

        using var response = await line.Http.SendAsync(request);

        Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
        Assert.Equal([Page], Header(response, "Access-Control-Allow-Origin"));
        Assert.Equal(["Retry-After"], Header(response, "Access-Control-Expose-Headers"));
    }

    [Theory]
    [InlineData(null, "ws://127.0.0.1:")]
    [InlineData("--Edge:Proxies:0=127.0.0.1", "wss://127.0.0.1:")]
    [InlineData("--DirectLine:PublicUrl=https://bot.example.org", "wss://bot.example.org/v3/")]
    public async Task StreamUrl_BehindAProxy_IsTheProxysIfConfigured(string? setting, string expected)
    {
        await using var line = await Line.OpenAsync(settings: setting is null ? [] : [setting]);
        using var request = new HttpRequestMessage(HttpMethod.Post, $"{Line.Root}/conversations");
        request.Headers.Add("Authorization", $"Bearer {(await line.TokenAsync())["token"]}");
        request.Headers.Add("X-Forwarded-Proto", "https");

        using var response = await line.Http.SendAsync(request);

        Assert.StartsWith(expected, (string?)(await Line.BodyAsync(response))["streamUrl"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Anything_WithATokenInIt_IsNotToBeKept()
    {
        await using var line = await Line.OpenAsync();

        using var response = await line.SendAsync("POST", "/api/token", null, new JsonObject());

        Assert.True(response.Headers.CacheControl!.NoStore);
    }

    private static string[] Header(HttpResponseMessage response, string name) =>
        response.Headers.TryGetValues(name, out var values) ? [.. values] : [];
}
