using System.Net;
using System.Text.Json.Nodes;
using Microsoft.Extensions.Time.Testing;

namespace BackPainBot.Tests.DirectLine;

/// <summary>A token opens its own conversation and no other.</summary>
public sealed class AccessTests : IAsyncLifetime
{
    private readonly FakeTimeProvider _clock = new(DateTimeOffset.UtcNow);
    private Line _line = null!;

    public async Task InitializeAsync() => _line = await Line.OpenAsync(_clock);

    public async Task DisposeAsync() => await _line.DisposeAsync();

    [Theory]
    [InlineData("GET", "")]
    [InlineData("GET", "/activities")]
    [InlineData("POST", "/activities")]
    [InlineData("POST", "/upload")]
    public async Task Request_TokenOfAnotherConversation_IsNotFound(string method, string path)
    {
        var (mine, theirs) = (await _line.StartAsync(), await _line.StartAsync());
        await theirs.ReadUntilAsync("Welcome");

        using var response = await _line.SendAsync(method, theirs.Address + path, mine.Token, Talk.Message("intruding"));

        await BotServer.AssertRefusedAsync(HttpStatusCode.NotFound, response);
        Assert.Equal(["Welcome"], Talk.Texts(Talk.Activities(await theirs.ReadAsync())));
    }

    [Theory]
    [InlineData("GET", "")]
    [InlineData("GET", "/activities")]
    [InlineData("POST", "/activities")]
    [InlineData("POST", "/upload")]
    [InlineData("POST", "/../../tokens/refresh")]
    [InlineData("POST", "/..")]
    public async Task Request_BadToken_IsUnauthorized(string method, string path)
    {
        var talk = await _line.StartAsync();
        var forged = talk.Token[..^6] + (talk.Token[^6] == 'A' ? "B" : "A") + talk.Token[^5..];
        var unsigned = "eyJhbGciOiJub25lIn0." + talk.Token.Split('.')[1] + ".";

        foreach (var token in new[] { null, "", "rubbish", forged, unsigned })
        {
            using var response = await _line.SendAsync(method, talk.Address + path, token, new JsonObject());
            await BotServer.AssertRefusedAsync(HttpStatusCode.Unauthorized, response);
        }
    }

    [Theory]
    [InlineData("GET", "")]
    [InlineData("GET", "/activities")]
    [InlineData("POST", "/activities")]
    [InlineData("POST", "/upload")]
    [InlineData("POST", "/../../tokens/refresh")]
    [InlineData("POST", "/..")]
    public async Task Request_ExpiredToken_IsForbiddenAndRefreshedInTimeIsNot(string method, string path)
    {
        var talk = await _line.StartAsync();

        _clock.Advance(TimeSpan.FromMinutes(29));
        var refreshed = (string?)(await talk.ReconnectAsync())["token"];
        _clock.Advance(TimeSpan.FromMinutes(2));

        using var expired = await _line.SendAsync(method, talk.Address + path, talk.Token, Talk.Message("late"));
        using var fresh = await _line.SendAsync(method, talk.Address + path, refreshed, Talk.Message("in time"));
        await BotServer.AssertRefusedAsync(HttpStatusCode.Forbidden, expired);
        Assert.NotEqual(HttpStatusCode.Forbidden, fresh.StatusCode);
    }

    [Fact]
    public async Task Stream_TokenOfAnotherConversationBadOrExpired_IsRefused()
    {
        var (mine, theirs) = (await _line.StartAsync(), await _line.StartAsync());
        var url = mine.StreamUrl.Replace("ws://", "http://", StringComparison.Ordinal);

        Assert.Equal(HttpStatusCode.NotFound, await StatusAsync(url.Replace(mine.Id, theirs.Id, StringComparison.Ordinal)));
        Assert.Equal(HttpStatusCode.Unauthorized, await StatusAsync(url + "x"));
        Assert.Equal(HttpStatusCode.BadRequest, await StatusAsync(url));
        _clock.Advance(TimeSpan.FromMinutes(2));
        Assert.Equal(HttpStatusCode.Forbidden, await StatusAsync(url));
    }

    [Fact]
    public async Task Generate_WithoutAConfiguredSecret_IsNotThere()
    {
        using var response = await _line.SendAsync("POST", $"{Line.Root}/tokens/generate", "anything");

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
    }

    [Fact]
    public async Task Generate_WithTheSecret_GivesATokenForTheUserThatTheCallerNames()
    {
        var secret = new string('s', 40);
        await using var line = await Line.OpenAsync(settings: $"--DirectLine:GenerateSecret={secret}");

        using var own = await line.SendAsync("POST", $"{Line.Root}/tokens/generate", secret, User("dl_42"));
        using var unnamed = await line.SendAsync("POST", $"{Line.Root}/tokens/generate", secret);
        using var forgeable = await line.SendAsync("POST", $"{Line.Root}/tokens/generate", secret, User("42"));
        using var wrong = await line.SendAsync("POST", $"{Line.Root}/tokens/generate", secret + "x");
        using var elsewhere = await line.SendAsync("POST", $"{Line.Root}/conversations", secret);

        var given = await Line.BodyAsync(own);
        using var opened = await line.SendAsync("POST", $"{Line.Root}/conversations", (string?)given["token"]);
        var talk = new Talk(line, "dl_42", await Line.BodyAsync(opened));
        await talk.SayAsync("hi");
        Assert.Equal("dl_42", (string?)(await talk.ReadUntilAsync("hi")).Single(said => (string?)said["text"] == "hi")["from"]!["id"]);
        Assert.NotEqual((string?)given["conversationId"], (string?)(await Line.BodyAsync(unnamed))["conversationId"]);
        Assert.Equal(HttpStatusCode.BadRequest, forgeable.StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, wrong.StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, elsewhere.StatusCode);
    }

    private static JsonObject User(string id) => new() { ["user"] = new JsonObject { ["id"] = id } };

    private async Task<HttpStatusCode> StatusAsync(string url)
    {
        using var response = await _line.Http.GetAsync(url);
        return response.StatusCode;
    }
}
