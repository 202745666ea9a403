using System.Net;
using System.Text.Json.Nodes;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;

namespace BackPainBot.Tests.DirectLine;

/// <summary>The key with which a browser brings its user back, long after the conversation.</summary>
public sealed class ResumeKeyTests
{
    private static readonly string SigningKey = $"--DirectLine:SigningKey={Convert.ToBase64String(new byte[32])}";

    [Fact]
    public async Task Token_WithAResumeKey_IsForANewConversationOfTheSameUser()
    {
        await using var line = await Line.OpenAsync();
        var talk = await line.StartAsync();

        var given = await TokenAsync(line, await KeyAsync(line, talk));

        Assert.Equal(talk.User, (string?)given["userId"]);
        Assert.NotEqual(talk.Id, (string?)given["conversationId"]);
    }

    [Fact]
    public async Task Conversation_WithAResumeKey_IsGreetedAndHeldAsThatUser()
    {
        await using var line = await Line.OpenAsync();
        var first = await line.StartAsync();
        var given = await TokenAsync(line, await KeyAsync(line, first));

        using var response = await line.SendAsync("POST", $"{Line.Root}/conversations", (string?)given["token"]);
        var second = new Talk(line, (string)given["userId"]!, await Line.BodyAsync(response));
        await second.ReadUntilAsync("Welcome");
        await second.SayAsync("I am back");
        await second.ReadUntilAsync("You said: I am back");

        Assert.Equal(first.User, line.Bot.Heard[^1].From.Id);
        Assert.Equal(second.Id, line.Bot.Heard[^1].Conversation.Id);
    }

    [Fact]
    public async Task Token_ConversationThatGoesOnAndAKeyOfAnotherUser_GoesOn()
    {
        await using var line = await Line.OpenAsync();
        var (mine, theirs) = (await line.StartAsync(), await line.StartAsync());

        using var response = await line.SendAsync(
            "POST", "/api/token", null, new JsonObject { ["token"] = mine.Token, ["resume"] = await KeyAsync(line, theirs) });

        var given = await Line.BodyAsync(response);
        Assert.Equal((mine.Id, mine.User), ((string?)given["conversationId"], (string?)given["userId"]));
    }

    [Theory]
    [InlineData(89, true)]
    [InlineData(91, false)]
    public async Task Token_KeyOfThatAge_BringsTheUserBackForAsLongAsIsConfigured(int days, bool back)
    {
        var clock = new FakeTimeProvider(DateTimeOffset.UtcNow);
        await using var line = await Line.OpenAsync(clock, "--DirectLine:ResumeDays=90");
        var talk = await line.StartAsync();
        var key = await KeyAsync(line, talk);

        clock.Advance(TimeSpan.FromDays(days));
        var given = await TokenAsync(line, key);

        Assert.Equal(back, (string?)given["userId"] == talk.User);
    }

    [Fact]
    public async Task Resume_NothingIsKeptOfTheUser_GetsNone()
    {
        await using var line = await Line.OpenAsync();
        var talk = await line.StartAsync();

        using var response = await line.SendAsync("POST", "/api/resume", talk.Token);

        await BotServer.AssertRefusedAsync(HttpStatusCode.NotFound, response);
    }

    [Fact]
    public async Task Token_KeyOfAUserWhoWasForgotten_IsForANewUser()
    {
        var clock = new FakeTimeProvider(DateTimeOffset.UtcNow);
        await using var line = await Line.OpenAsync(clock);
        var talk = await line.StartAsync();
        var old = await KeyAsync(line, talk);

        await AskAsync(talk, "forget me");
        Assert.NotEqual(talk.User, (string?)(await TokenAsync(line, old))["userId"]);

        // Who agrees once more has a key of their own again, and the earlier ones stay void.
        clock.Advance(TimeSpan.FromMinutes(1));
        await talk.SayAsync("remember me");
        await talk.SayAsync("done");
        await talk.ReadUntilAsync("You said: done");
        Assert.NotEqual(talk.User, (string?)(await TokenAsync(line, old))["userId"]);
        Assert.Equal(talk.User, (string?)(await TokenAsync(line, await GivenKeyAsync(line, talk)))["userId"]);
    }

    [Fact]
    public async Task Token_KeyThatIsNoneOfOurs_IsForANewUser()
    {
        await using var line = await Line.OpenAsync();
        var talk = await line.StartAsync();
        var key = await KeyAsync(line, talk);
        var forged = key[..^6] + (key[^6] == 'A' ? "B" : "A") + key[^5..];

        foreach (var wrong in new[] { "rubbish", forged, talk.Token })
        {
            var given = await TokenAsync(line, wrong);
            Assert.StartsWith("dl_", (string?)given["userId"], StringComparison.Ordinal);
            Assert.NotEqual(talk.User, (string?)given["userId"]);
        }
    }

    [Fact]
    public async Task Key_ShownInsteadOfAToken_OpensNothing()
    {
        await using var line = await Line.OpenAsync();
        var talk = await line.StartAsync();
        var key = await KeyAsync(line, talk);

        foreach (var (method, url) in new[] { ("POST", "/api/resume"), ("POST", $"{Line.Root}/conversations"), ("GET", $"{talk.Address}/activities"), ("GET", $"{talk.Address}/stream?t={key}") })
        {
            using var response = await line.SendAsync(method, url, key);
            await BotServer.AssertRefusedAsync(HttpStatusCode.Unauthorized, response);
        }
    }

    [Theory]
    [InlineData(null)]
    [InlineData("rubbish")]
    public async Task Resume_WithoutASoundToken_IsUnauthorized(string? token)
    {
        await using var line = await Line.OpenAsync();

        using var response = await line.SendAsync("POST", "/api/resume", token);

        await BotServer.AssertRefusedAsync(HttpStatusCode.Unauthorized, response);
    }

    [Fact]
    public async Task Resume_ExpiredToken_IsForbidden()
    {
        var clock = new FakeTimeProvider(DateTimeOffset.UtcNow);
        await using var line = await Line.OpenAsync(clock);
        var talk = await line.StartAsync();
        clock.Advance(TimeSpan.FromMinutes(31));

        using var response = await line.SendAsync("POST", "/api/resume", talk.Token);

        await BotServer.AssertRefusedAsync(HttpStatusCode.Forbidden, response);
    }

    [Theory]
    [InlineData("Origin", "https://evil.example")]
    [InlineData("Sec-Fetch-Site", "cross-site")]
    public async Task Resume_PageOfAnotherOrigin_GetsNone(string header, string value)
    {
        await using var line = await Line.OpenAsync(settings: "--DirectLine:AllowedOrigins:0=https://evil.example");
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/resume");
        request.Headers.Add("Authorization", $"Bearer {(await line.StartAsync()).Token}");
        request.Headers.Add(header, value);

        using var response = await line.Http.SendAsync(request);

        await BotServer.AssertRefusedAsync(HttpStatusCode.Forbidden, response);
        Assert.False(response.Headers.Contains("Access-Control-Allow-Origin"));
    }

    [Fact]
    public async Task Resume_TooOften_IsToldWhenToComeBack()
    {
        await using var line = await Line.OpenAsync(settings: "--DirectLine:TokensPerMinute=2");
        var talk = await line.StartAsync();
        await KeyAsync(line, talk);

        using var refused = await line.SendAsync("POST", "/api/resume", talk.Token);

        await BotServer.AssertRefusedAsync(HttpStatusCode.TooManyRequests, refused);
        Assert.NotNull(refused.Headers.RetryAfter);
    }

    [Fact]
    public async Task Resume_AzureIsConfigured_IsNotThere()
    {
        await using var azure = await AzureServer.StartAsync();
        await using var line = await Line.OpenAsync(settings: azure.Settings);
        var given = await line.TokenAsync();

        using var response = await line.SendAsync("POST", "/api/resume", (string?)given["token"]);

        await BotServer.AssertRefusedAsync(HttpStatusCode.NotFound, response);
    }

    [Fact]
    public async Task Key_AfterARestartWithTheSameSigningKey_BringsTheUserBack()
    {
        string user, key;
        var folder = Directory.CreateTempSubdirectory();
        string[] settings = [SigningKey, "--Storage:Kind=Sqlite", $"--Storage:File={folder.FullName}/bot.db"];
        await using (var line = await Line.OpenAsync(settings: settings))
        {
            var talk = await line.StartAsync();
            (user, key) = (talk.User, await KeyAsync(line, talk));
        }

        await using var restarted = await Line.OpenAsync(settings: settings);

        Assert.Equal(user, (string?)(await TokenAsync(restarted, key))["userId"]);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(3651)]
    public async Task Start_ResumeDaysThatCannotBe_AreNamed(int days)
    {
        var mistake = await Assert.ThrowsAsync<OptionsValidationException>(() => Line.OpenAsync(settings: $"--DirectLine:ResumeDays={days}"));

        Assert.Contains("DirectLine:ResumeDays", mistake.Message, StringComparison.Ordinal);
    }

    /// <summary>The key that is given when something is kept of the user.</summary>
    private static async Task<string> KeyAsync(Line line, Talk talk)
    {
        await AskAsync(talk, "remember me");
        return await GivenKeyAsync(line, talk);
    }

    private static async Task AskAsync(Talk talk, string wish)
    {
        await talk.SayAsync(wish);
        await talk.ReadUntilAsync($"You said: {wish}");
    }

    private static async Task<string> GivenKeyAsync(Line line, Talk talk)
    {
        using var response = await line.SendAsync("POST", "/api/resume", talk.Token);
        return (string)(await Line.BodyAsync(response))["resume"]!;
    }

    private static async Task<JsonObject> TokenAsync(Line line, string key)
    {
        using var response = await line.SendAsync("POST", "/api/token", null, new JsonObject { ["resume"] = key });
        return await Line.BodyAsync(response);
    }
}
