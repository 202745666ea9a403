using System.Net;
using System.Text.Json.Nodes;
using Microsoft.Extensions.Time.Testing;

namespace BackPainBot.Tests.DirectLine;

/// <summary>What the host's own page is given, by this host or through it by Azure.</summary>
public sealed class PageTokenTests
{
    [Fact]
    public async Task Token_EachPage_GetsAConversationAndAUserOfItsOwn()
    {
        await using var line = await Line.OpenAsync();

        var (one, two) = (await line.TokenAsync(), await line.TokenAsync());

        Assert.NotEqual((string?)one["conversationId"], (string?)two["conversationId"]);
        Assert.NotEqual((string?)one["userId"], (string?)two["userId"]);
        Assert.StartsWith("dl_", (string?)one["userId"], StringComparison.Ordinal);
        Assert.Equal(1800, (int)one["expires_in"]!);
        Assert.Null(one["domain"]);
    }

    [Fact]
    public async Task Token_AfterAReload_ShowsTheSameConversation()
    {
        await using var line = await Line.OpenAsync();
        var talk = await line.GreetAsync();
        await talk.SayAsync("hi");
        await talk.ReadUntilAsync("You said: hi");

        var given = await line.TokenAsync(talk.Token);
        using var response = await line.SendAsync("POST", $"{Line.Root}/conversations", (string?)given["token"]);
        var reloaded = new Talk(line, (string)given["userId"]!, await Line.BodyAsync(response));
        using var socket = await reloaded.ListenAsync();
        await socket.ReceiveUntilAsync("You said: hi");

        Assert.Equal((talk.Id, talk.User), (reloaded.Id, reloaded.User));
        Assert.Equal(["Welcome", "hi", "You said: hi"], socket.Texts);
    }

    [Theory]
    [InlineData(29, true)]
    [InlineData(89, true)]
    [InlineData(91, false)]
    public async Task Token_EarlierOneOfThatAge_IsResumedForAWhile(int minutes, bool resumed)
    {
        var clock = new FakeTimeProvider(DateTimeOffset.UtcNow);
        await using var line = await Line.OpenAsync(clock);
        var earlier = await line.TokenAsync();

        clock.Advance(TimeSpan.FromMinutes(minutes));
        var given = await line.TokenAsync((string?)earlier["token"]);

        Assert.Equal(resumed, (string?)earlier["conversationId"] == (string?)given["conversationId"]);
        Assert.Equal(resumed, (string?)earlier["userId"] == (string?)given["userId"]);
    }

    [Fact]
    public async Task Token_EarlierOneThatIsNoneOfOurs_GivesANewConversation()
    {
        await using var line = await Line.OpenAsync();
        var earlier = await line.TokenAsync();

        var given = await line.TokenAsync((string?)earlier["token"] + "x");

        Assert.NotEqual((string?)earlier["conversationId"], (string?)given["conversationId"]);
    }

    [Theory]
    [InlineData("Origin", "https://evil.example", false)]
    [InlineData("Origin", "null", false)]
    [InlineData("Origin", "http://127.0.0.1", false)]
    [InlineData("Origin", "http://127.0.0.1.evil.example", false)]
    [InlineData("Origin", "http://evil.127.0.0.1", false)]
    [InlineData("Origin", "own", true)]
    [InlineData("Sec-Fetch-Site", "cross-site", false)]
    [InlineData("Sec-Fetch-Site", "same-site", false)]
    [InlineData("Sec-Fetch-Site", "same-origin", true)]
    public async Task Token_PageOfAnotherOrigin_GetsNone(string header, string value, bool given)
    {
        await using var line = await Line.OpenAsync(settings: "--DirectLine:AllowedOrigins:0=https://evil.example");
        var own = line.Http.BaseAddress!.GetLeftPart(UriPartial.Authority);
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/token");
        request.Headers.Add(header, value == "own" ? own : value);

        using var response = await line.Http.SendAsync(request);

        Assert.Equal(given ? HttpStatusCode.OK : HttpStatusCode.Forbidden, response.StatusCode);
        Assert.False(response.Headers.Contains("Access-Control-Allow-Origin"));
    }

    [Theory]
    [InlineData("GET", null, HttpStatusCode.MethodNotAllowed)]
    [InlineData("POST", "[", HttpStatusCode.BadRequest)]
    public async Task Token_AnythingElse_IsRefused(string method, string? body, HttpStatusCode expected)
    {
        await using var line = await Line.OpenAsync();
        using var request = new HttpRequestMessage(new HttpMethod(method), "/api/token");
        if (body is not null) request.Content = new StringContent(body);

        using var response = await line.Http.SendAsync(request);

        await BotServer.AssertRefusedAsync(expected, response);
    }

    [Fact]
    public async Task Token_AzureIsConfigured_IsAzuresForAUserOfOurs()
    {
        await using var azure = await AzureServer.StartAsync();
        await using var line = await Line.OpenAsync(settings: azure.Settings);

        var given = await line.TokenAsync();

        var (what, credential, body) = Assert.Single(azure.Asked);
        Assert.Equal(("generate", AzureServer.Secret), (what, credential));
        Assert.Equal(("azure-token-1", "azure-conversation", azure.Endpoint), ((string?)given["token"], (string?)given["conversationId"], (string?)given["domain"]));
        Assert.StartsWith("dl_", (string?)given["userId"], StringComparison.Ordinal);
        Assert.Equal((string?)given["userId"], (string?)JsonNode.Parse(body)!["user"]!["id"]);
    }

    [Fact]
    public async Task Token_AzureAfterAReload_RefreshesTheEarlierOne()
    {
        await using var azure = await AzureServer.StartAsync();
        await using var line = await Line.OpenAsync(settings: azure.Settings);
        var first = await line.TokenAsync();

        var second = await line.TokenAsync((string?)first["token"]);
        var stranger = await line.TokenAsync("no-token-of-azure");

        Assert.Equal(
            [("generate", AzureServer.Secret), ("refresh", "azure-token-1"), ("refresh", "no-token-of-azure"), ("generate", AzureServer.Secret)],
            azure.Asked.Select(asked => (asked.What, asked.Credential)));
        Assert.Equal(("azure-token-2", "azure-token-4"), ((string?)second["token"], (string?)stranger["token"]));
    }

    [Fact]
    public async Task Token_AzureIsDown_SaysSoAndNothingMore()
    {
        await using var azure = await AzureServer.StartAsync();
        await using var line = await Line.OpenAsync(settings: azure.Settings);
        azure.IsDown = true;

        using var response = await line.SendAsync("POST", "/api/token", null);

        await BotServer.AssertRefusedAsync(HttpStatusCode.ServiceUnavailable, response);
    }

    [Fact]
    public async Task Anything_AzureIsConfigured_NeverTellsTheSecret()
    {
        await using var azure = await AzureServer.StartAsync();
        await using var line = await Line.OpenAsync(settings: azure.Settings);
        var answers = new List<string>();
        foreach (var isDown in new[] { false, true })
        {
            azure.IsDown = isDown;
            foreach (var (method, url) in new[] { ("GET", "/"), ("POST", "/api/token"), ("GET", "/health/ready"), ("POST", $"{Line.Root}/tokens/generate"), ("POST", $"{Line.Root}/conversations") })
            {
                using var response = await line.SendAsync(method, url, null);
                answers.Add(response.Headers + await response.Content.ReadAsStringAsync());
            }
        }

        Assert.DoesNotContain(answers.Concat(line.Server.Log.Lines), text => text.Contains(AzureServer.Secret, StringComparison.Ordinal));
    }
}
