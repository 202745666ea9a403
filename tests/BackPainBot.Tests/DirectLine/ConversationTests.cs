using System.Net;
using System.Text.Json.Nodes;
using Microsoft.IdentityModel.JsonWebTokens;

namespace BackPainBot.Tests.DirectLine;

/// <summary>A conversation as a client leads it, over real HTTP.</summary>
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
    public async Task Post_Message_ComesBackAsItWasWithTheServersOwnMarks()
    {
        var talk = await _line.StartAsync();
        var message = Talk.Message("hi", "c-1");
        message["locale"] = "de-AT";
        message["serviceUrl"] = "https://evil.example/";
        message["conversation"] = new JsonObject { ["id"] = "another" };
        message["timestamp"] = "1999-01-01T00:00:00Z";
        message["id"] = "chosen";
        message["channelData"]!["extra"] = new JsonObject { ["n"] = 1 };
        message["entities"] = new JsonArray(new JsonObject { ["type"] = "ClientCapabilities", ["supportsListening"] = true });

        using var response = await talk.PostAsync(message);
        var id = (string)(await Line.BodyAsync(response))["id"]!;
        var echo = (await talk.ReadUntilAsync("hi")).Single(activity => (string?)activity["text"] == "hi");

        Assert.Equal((id, talk.Id, talk.User), ((string?)echo["id"], (string?)echo["conversation"]!["id"], (string?)echo["from"]!["id"]));
        Assert.NotEqual("chosen", id);
        Assert.Equal(("directline", "user", "de-AT"), ((string?)echo["channelId"], (string?)echo["from"]!["role"], (string?)echo["locale"]));
        Assert.True(JsonNode.DeepEquals(message["channelData"], echo["channelData"]));
        Assert.True(JsonNode.DeepEquals(message["entities"], echo["entities"]));
        Assert.True((DateTimeOffset)echo["timestamp"]! > DateTimeOffset.UtcNow.AddMinutes(-1));
        Assert.DoesNotContain("evil", echo.ToJsonString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Post_Message_IsAnsweredAsAReplyToItsEcho()
    {
        var talk = await _line.StartAsync();

        var id = await talk.SayAsync("hi");

        var reply = (await talk.ReadUntilAsync("You said: hi")).Last();
        Assert.Equal(id, (string?)reply["replyToId"]);
        Assert.NotNull(reply["id"]);
    }

    [Fact]
    public async Task Post_SameClientActivityIdTwice_HasOneEffect()
    {
        var talk = await _line.StartAsync();

        var first = await talk.SayAsync("hi", "c-1");
        await talk.ReadUntilAsync("You said: hi");
        var repeat = await talk.SayAsync("hi", "c-1");
        await talk.SayAsync("next");

        Assert.Equal(first, repeat);
        Assert.Equal(["Welcome", "hi", "You said: hi", "next", "You said: next"], Talk.Texts(await talk.ReadUntilAsync("You said: next")));
    }

    [Fact]
    public async Task Post_AnswersOnceStored_BeforeTheTurnIsDone()
    {
        var talk = await _line.StartAsync();

        await talk.SayAsync("wait");

        Assert.Contains("wait", Talk.Texts(Talk.Activities(await talk.ReadAsync())));
        _line.Bot.GoOn.SetResult();
        await talk.ReadUntilAsync("You said: wait");
    }

    [Fact]
    public async Task Post_TwentyAtOnce_AreAnsweredInTheOrderInWhichTheyAreStored()
    {
        var talk = await _line.StartAsync();

        await Task.WhenAll(Enumerable.Range(0, 20).Select(i => talk.SayAsync($"{i:D2}", $"c-{i}")));
        await talk.SayAsync("last");
        var activities = await talk.ReadUntilAsync("You said: last");

        var said = Talk.Texts(activities).Where(text => text!.Length == 2).ToList();
        Assert.Equal(20, said.Distinct().Count());
        Assert.Equal(said.Select(text => $"You said: {text}"), Talk.Texts(activities).Where(text => text!.StartsWith("You said: ", StringComparison.Ordinal)).SkipLast(1));
        var times = activities.Select(activity => (DateTimeOffset)activity["timestamp"]!).ToList();
        Assert.Equal(times.Distinct().Order(), times);
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

    [Fact]
    public async Task Update_SameIdAgain_ReplacesTheMessageAndKeepsItsPlace()
    {
        var talk = await _line.StartAsync();
        var greeting = (await talk.ReadUntilAsync("Welcome")).Single();
        using var socket = await talk.ListenAsync();
        await socket.ReceiveUntilAsync("Welcome");

        await talk.SayAsync("change", replyToId: (string)greeting["id"]!);
        await socket.ReceiveUntilAsync("Changed");

        var changed = socket.Received.Single(activity => (string?)activity["text"] == "Changed");
        Assert.Equal((string?)greeting["id"], (string?)changed["id"]);
        Assert.Equal((string?)greeting["timestamp"], (string?)changed["timestamp"]);
        Assert.Equal(["change", "Changed"], Talk.Texts(Talk.Activities(await talk.ReadAsync())));
    }

    [Fact]
    public async Task Delete_IsGoneFromWhatIsReadLater()
    {
        var talk = await _line.StartAsync();
        var greeting = (await talk.ReadUntilAsync("Welcome")).Single();

        await talk.SayAsync("forget", replyToId: (string)greeting["id"]!);
        await talk.SayAsync("hi");

        Assert.Equal(["forget", "hi", "You said: hi"], Talk.Texts(await talk.ReadUntilAsync("You said: hi")));
    }

    [Fact]
    public async Task Typing_ArrivesBeforeTheAnswer()
    {
        var talk = await _line.StartAsync();

        await talk.SayAsync("type");

        var types = (await talk.ReadUntilAsync("You said: type")).Select(activity => (string?)activity["type"]);
        Assert.Equal(["message", "typing", "message"], types.TakeLast(3));
    }

    [Fact]
    public async Task Post_BotBreaks_UserGetsAKindSentenceAndCanGoOn()
    {
        var talk = await _line.StartAsync();

        await talk.SayAsync("break");
        await talk.SayAsync("hi");

        var texts = Talk.Texts(await talk.ReadUntilAsync("You said: hi")).ToList();
        Assert.Contains(texts, text => text!.StartsWith("Sorry, something went wrong", StringComparison.Ordinal));
        Assert.DoesNotContain(texts, text => text!.Contains("on purpose", StringComparison.Ordinal));
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
