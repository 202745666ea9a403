using System.Net;
using System.Text.Json.Nodes;
using Microsoft.IdentityModel.JsonWebTokens;

namespace BackPainBot.Tests.DirectLine;

/// <summary>Beginning, reading, coming back to and ending a conversation, over real HTTP.</summary>
public sealed class ConversationTests : IAsyncLifetime
{
    private Line _line = null!;

    public async Task InitializeAsync() => _line = await Line.OpenAsync();

    public async Task DisposeAsync() => await _line.DisposeAsync();

    [Fact]
    public async Task Start_NewToken_GivesAllThatAClientNeeds()
    {
        var token = (string?)(await _line.TokenAsync())["token"];

        using var response = await _line.SendAsync("POST", $"{Line.Root}/conversations", token, new JsonObject { ["user"] = new JsonObject() });
        var opened = await Line.BodyAsync(response);

        Assert.Equal(HttpStatusCode.Created, response.StatusCode);
        Assert.True((int)opened["expires_in"]! >= 300);
        Assert.StartsWith($"ws://{_line.Http.BaseAddress!.Authority}/", (string?)opened["streamUrl"], StringComparison.Ordinal);
        Assert.Equal((string?)opened["conversationId"], Claim(opened, "conv"));
    }

    [Fact]
    public async Task Start_Again_OpensTheSameConversationWithoutASecondGreeting()
    {
        var talk = await _line.StartAsync();
        await talk.ReadUntilAsync("Welcome");

        using var again = await _line.SendAsync("POST", $"{Line.Root}/conversations", talk.Token);
        await talk.SayAsync("hi");

        Assert.Equal(HttpStatusCode.OK, again.StatusCode);
        Assert.Equal(talk.Id, (string?)(await Line.BodyAsync(again))["conversationId"]);
        Assert.Equal(["Welcome", "hi", "You said: hi"], Talk.Texts(await talk.ReadUntilAsync("You said: hi")));
    }

    [Fact]
    public async Task Start_NothingPosted_BotIsToldWhoJoinedAndGreets()
    {
        var given = await _line.TokenAsync();
        using var response = await _line.SendAsync(
            "POST", $"{Line.Root}/conversations", (string?)given["token"], new JsonObject { ["locale"] = "en-GB", ["user"] = new JsonObject { ["id"] = "me" } });
        var talk = new Talk(_line, (string)given["userId"]!, await Line.BodyAsync(response));

        var greeting = Assert.Single(await talk.ReadUntilAsync("Welcome"));

        var joined = Assert.Single(_line.Bot.Heard);
        Assert.Equal(("conversationUpdate", "en-GB", "directline"), (joined.Type, joined.Locale, joined.ChannelId));
        Assert.Equal(["bot", talk.User], joined.MembersAdded.Select(member => member.Id));
        Assert.Null(greeting["replyToId"]);
        Assert.Equal("bot", (string?)greeting["from"]!["role"]);
    }

    [Fact]
    public async Task Read_FromAWatermark_GivesOnlyWhatCameAfter()
    {
        var talk = await _line.StartAsync();
        await talk.ReadUntilAsync("Welcome");
        var watermark = (string?)(await talk.ReadAsync())["watermark"];

        await talk.SayAsync("hi");
        await talk.ReadUntilAsync("You said: hi");
        var rest = await talk.ReadAsync(watermark);

        Assert.Equal(["hi", "You said: hi"], Talk.Texts(Talk.Activities(rest)));
        Assert.Empty(Talk.Activities(await talk.ReadAsync((string?)rest["watermark"])));
    }

    [Theory]
    [InlineData("")]
    [InlineData("-")]
    [InlineData("rubbish")]
    [InlineData("-5")]
    [InlineData("9223372036854775807")]
    public async Task Read_FromAWatermarkThatWasNeverGiven_GivesEverything(string watermark)
    {
        var talk = await _line.StartAsync();
        await talk.ReadUntilAsync("Welcome");

        Assert.Equal(["Welcome"], Talk.Texts(Talk.Activities(await talk.ReadAsync(watermark))));
    }

    [Fact]
    public async Task Reconnect_GivesAFreshTokenAndAStreamFromTheWatermark()
    {
        var talk = await _line.StartAsync();
        await talk.ReadUntilAsync("Welcome");

        var opened = await talk.ReconnectAsync("17");

        Assert.Equal(talk.Id, (string?)opened["conversationId"]);
        Assert.Equal(talk.User, Claim(opened, "user"));
        Assert.Contains("watermark=17&", (string?)opened["streamUrl"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Refresh_GivesATokenForTheSameConversationAndUser()
    {
        var talk = await _line.StartAsync();

        using var response = await _line.SendAsync("POST", $"{Line.Root}/tokens/refresh", talk.Token);
        var refreshed = await Line.BodyAsync(response);

        Assert.Equal((talk.Id, talk.Id, talk.User), ((string?)refreshed["conversationId"], Claim(refreshed, "conv"), Claim(refreshed, "user")));
        Assert.True((int)refreshed["expires_in"]! > 0);
    }

    [Theory]
    [InlineData("end")]
    [InlineData(null)]
    public async Task End_ByBotOrUser_NothingOfTheConversationIsThereAnyMore(string? text)
    {
        var talk = await _line.StartAsync();
        using var socket = await talk.ListenAsync();
        await socket.ReceiveUntilAsync("Welcome");

        if (text is not null) await talk.SayAsync(text);
        else (await talk.PostAsync(new JsonObject { ["type"] = "endOfConversation" })).Dispose();
        await socket.ReceiveUntilClosedAsync();

        Assert.Equal("endOfConversation", (string?)socket.Received.Last()["type"]);
        foreach (var (method, url) in new[] { ("GET", $"{talk.Address}/activities"), ("GET", talk.Address), ("POST", $"{Line.Root}/tokens/refresh"), ("POST", $"{Line.Root}/conversations"), ("POST", $"{talk.Address}/activities") })
            Assert.Equal(HttpStatusCode.NotFound, (await _line.SendAsync(method, url, talk.Token)).StatusCode);
        Assert.NotEqual(talk.Id, (string?)(await _line.TokenAsync(talk.Token))["conversationId"]);
    }

    private static string? Claim(JsonObject answer, string name) =>
        new JsonWebToken((string)answer["token"]!).TryGetPayloadValue(name, out string value) ? value : null;
}
