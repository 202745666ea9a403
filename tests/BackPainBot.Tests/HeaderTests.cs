using System.Net;
using BackPainBot.Tests.Edge;

namespace BackPainBot.Tests;

/// <summary>What every answer tells the browser, whatever it was asked for.</summary>
public sealed class HeaderTests
{
    private static readonly string[] Production =
        ["--MicrosoftAppId=app", "--MicrosoftAppPassword=secret", "--MicrosoftAppTenantId=tenant", "--Edge:Proxies:0=127.0.0.1"];

    [Fact]
    public async Task Answer_OfAnyKind_MayDoNothingAndSetsNoCookie()
    {
        await using var bot = await BotServer.StartAsync();
        foreach (var request in (string[])
            [
                "GET /", "GET /privacy", "GET /terms", "GET /app.js", "GET /site.css", "GET /favicon.svg", "GET /webchat/webchat.js", "GET /nothing", "GET /index.html", "TRACE /", "POST /",
                "GET /health/live", "GET /health/ready", "GET /check-ins.ics", "GET /api/messages", "HEAD /api/messages", "POST /api/messages", "POST /api/token", "POST /api/resume",
                "POST /v3/directline/conversations", "GET /v3/directline/conversations/x/stream", "POST /v3/directline/tokens/generate", "OPTIONS /v3/directline/conversations",
            ])
        {
            using var message = new HttpRequestMessage(new HttpMethod(request.Split(' ')[0]), request.Split(' ')[1]);
            using var response = await bot.Client.SendAsync(message);

            Assert.True(Header(response, "X-Content-Type-Options") == "nosniff", request);
            Assert.Equal("no-referrer", Header(response, "Referrer-Policy"));
            Assert.Contains("default-src 'none'", Header(response, "Content-Security-Policy"), StringComparison.Ordinal);
            Assert.Contains("frame-ancestors 'none'", Header(response, "Content-Security-Policy"), StringComparison.Ordinal);
            Assert.DoesNotContain("unsafe", Header(response, "Content-Security-Policy"), StringComparison.Ordinal);
            Assert.Contains("camera=()", Header(response, "Permissions-Policy"), StringComparison.Ordinal);
            Assert.Equal(("same-origin", "same-origin", "require-corp"), (
                Header(response, "Cross-Origin-Opener-Policy"), Header(response, "Cross-Origin-Resource-Policy"), Header(response, "Cross-Origin-Embedder-Policy")));
            Assert.All(["Server", "X-Powered-By", "Set-Cookie", "Strict-Transport-Security"], name => Assert.Equal("", Header(response, name)));
        }
    }

    [Theory]
    [InlineData("Production", "https", "max-age=31536000")]
    [InlineData("Production", "http", "")]
    [InlineData("Development", "https", "")]
    public async Task StrictTransport_OnlyOverHttpsWhereItIsMeant(string environment, string scheme, string expected)
    {
        await using var bot = await BotServer.StartAsync(Production, environment);
        using var request = new HttpRequestMessage(HttpMethod.Get, "/health/live") { Headers = { Host = "bot.example.org" } };
        request.Headers.Add("X-Forwarded-Proto", scheme);

        using var response = await bot.Client.SendAsync(request);

        Assert.Equal(expected, Header(response, "Strict-Transport-Security"));
    }

    [Fact]
    public async Task Host_ThatIsNotAllowed_IsRefusedWithoutAWordAndWithAllHeaders()
    {
        await using var bot = await BotServer.StartAsync(["--AllowedHosts=bot.example.org"]);
        using var request = new HttpRequestMessage(HttpMethod.Get, "/") { Headers = { Host = "evil.example" } };

        using var response = await bot.Client.SendAsync(request);

        await BotServer.AssertRefusedAsync(HttpStatusCode.BadRequest, response);
        Assert.Equal("nosniff", Header(response, "X-Content-Type-Options"));
    }

    [Theory]
    [InlineData("xn--a")]
    [InlineData("!$&'()-._~")]
    public async Task Host_ThatIsNone_IsRefusedWithoutAWordAndWithAllHeaders(string host)
    {
        await using var bot = await BotServer.StartAsync();
        using var client = await RawClient.ConnectAsync(bot.Client.BaseAddress!);

        await client.SayAsync($"GET / HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\n\r\n");

        var answer = await client.HearAsync();
        Assert.StartsWith("HTTP/1.1 400", answer, StringComparison.Ordinal);
        Assert.Contains("nosniff", answer, StringComparison.Ordinal);
        Assert.EndsWith("\r\n\r\n", answer, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Host_Forged_IsNowhereWhereThePublicUrlIsKnown()
    {
        await using var bot = await BotServer.StartAsync(["--DirectLine:PublicUrl=https://bot.example.org", "--Edge:Proxies:0=127.0.0.1"]);
        foreach (var path in (string[])["/", "/privacy", "/app.js", $"/check-ins.ics?at={DateTimeOffset.UtcNow.AddDays(1):yyyy-MM-dd'T'HH:mm:ss'Z'}"])
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, path) { Headers = { Host = "evil.example" } };
            request.Headers.Add("X-Forwarded-Host", "evil.example");

            using var response = await bot.Client.SendAsync(request);

            Assert.Equal(HttpStatusCode.OK, response.StatusCode);
            Assert.DoesNotContain("evil", response.ToString() + await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Host_ForgedWithoutAPublicUrl_IsInNothingThatAnybodyKeeps()
    {
        await using var bot = await BotServer.StartAsync();
        foreach (var path in (string[])["/", "/privacy", "/app.js", "/site.css", "/webchat/webchat.js", "/favicon.svg"])
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, path) { Headers = { Host = "evil.example" } };

            using var response = await bot.Client.SendAsync(request);

            if (response.Headers.CacheControl is { NoStore: true }) continue;
            Assert.DoesNotContain("evil.example", response.ToString() + await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task FrameAncestors_Named_MayIsolateThemselvesAndStillFrameThePageOnly()
    {
        await using var bot = await BotServer.StartAsync(["--Page:FrameAncestors:0=https://www.example.org"]);

        using var page = await bot.Client.GetAsync("/");
        using var script = await bot.Client.GetAsync("/app.js");

        Assert.Equal(("cross-origin", "require-corp"), (Header(page, "Cross-Origin-Resource-Policy"), Header(page, "Cross-Origin-Embedder-Policy")));
        Assert.Equal("same-origin", Header(script, "Cross-Origin-Resource-Policy"));
        Assert.EndsWith("frame-ancestors 'none'", Header(script, "Content-Security-Policy"), StringComparison.Ordinal);
    }

    private static string Header(HttpResponseMessage response, string name) =>
        response.Headers.TryGetValues(name, out var values) ? Assert.Single(values) : "";
}
