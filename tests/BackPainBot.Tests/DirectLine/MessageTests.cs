using System.Globalization;
using System.Text.Json.Nodes;

namespace BackPainBot.Tests.DirectLine;

/// <summary>What client and bot say to each other, over real HTTP.</summary>
public sealed class MessageTests : IAsyncLifetime
{
    private Line _line = null!;

    public async Task InitializeAsync() => _line = await Line.OpenAsync();

    public async Task DisposeAsync() => await _line.DisposeAsync();

    [Fact]
    public async Task Post_Message_ComesBackWithItsWordsAndTheServersOwnMarks()
    {
        var talk = await _line.StartAsync();
        var message = Talk.Message("hi", "c-1");
        message["locale"] = "de-AT";
        message["serviceUrl"] = "https://evil.example/";
        message["conversation"] = new JsonObject { ["id"] = "another" };
        message["timestamp"] = "1999-01-01T00:00:00Z";
        message["id"] = "chosen";

        using var response = await talk.PostAsync(message);
        var id = (string)(await Line.BodyAsync(response))["id"]!;
        var echo = (await talk.ReadUntilAsync("hi")).Single(activity => (string?)activity["text"] == "hi");

        Assert.Equal((id, talk.Id, talk.User), ((string?)echo["id"], (string?)echo["conversation"]!["id"], (string?)echo["from"]!["id"]));
        Assert.NotEqual("chosen", id);
        Assert.Equal(("directline", "user", "de-AT"), ((string?)echo["channelId"], (string?)echo["from"]!["role"], (string?)echo["locale"]));
        Assert.True(JsonNode.DeepEquals(message["channelData"], echo["channelData"]));
        Assert.True((DateTimeOffset)echo["timestamp"]! > DateTimeOffset.UtcNow.AddMinutes(-1));
        Assert.DoesNotContain("evil", echo.ToJsonString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Post_MoreThanWords_IsNotShownAgain()
    {
        var talk = await _line.StartAsync();
        var message = JsonNode.Parse("""
            {
              "type": "message", "text": "hi", "textFormat": "markdown", "speak": "<speak>evil</speak>", "inputHint": "ignoringInput", "summary": "evil",
              "from": { "id": "bot", "name": "<b>evil</b>", "role": "bot" }, "recipient": { "id": "evil", "name": "evil" }, "conversation": { "id": "evil", "name": "evil" },
              "suggestedActions": { "actions": [ { "type": "openUrl", "title": "evil", "value": "https://evil.example" } ] },
              "entities": [ { "type": "checkIns", "kept": true, "due": [] }, { "type": "mention", "text": "evil", "mentioned": { "id": "bot" } }, { "type": "https://schema.org/Message", "usageInfo": "evil" } ],
              "channelData": { "clientActivityID": "c-1", "postBack": true, "clientTimestamp": { "evil": 1 }, "messageBack": { "displayText": "evil" }, "streamType": "streaming", "webchat:fallback-text": "evil", "tenant": { "id": "evil" } },
              "attachmentLayout": "carousel",
              "attachments": [
                { "contentType": "application/vnd.microsoft.card.adaptive", "content": { "type": "AdaptiveCard", "body": [ { "type": "TextBlock", "text": "evil" } ] } },
                { "contentType": "Application/vnd.microsoft.card.hero", "content": { "text": "evil" } },
                { "contentType": "image/png", "contentUrl": "https://evil.example/a.png", "thumbnailUrl": "https://evil.example/b.png", "name": "back.png", "content": "evil" }
              ]
            }
            """)!;

        (await talk.PostAsync(message)).Dispose();
        var echo = (await talk.ReadUntilAsync("You said: hi")).Single(activity => (string?)activity["text"] == "hi");

        Assert.DoesNotContain("evil", echo.ToJsonString(), StringComparison.Ordinal);
        Assert.Equal(("plain", "user", talk.User), ((string?)echo["textFormat"], (string?)echo["from"]!["role"], (string?)echo["from"]!["id"]));
        Assert.True(JsonNode.DeepEquals(JsonNode.Parse("""{"clientActivityID":"c-1","postBack":true}"""), echo["channelData"]), echo.ToJsonString());
        Assert.True(JsonNode.DeepEquals(JsonNode.Parse("""[{"contentType":"image/png","name":"back.png"}]"""), echo["attachments"]), echo.ToJsonString());
        Assert.Equal(
            ["attachments", "channelData", "channelId", "conversation", "from", "id", "recipient", "serviceUrl", "text", "textFormat", "timestamp", "type"],
            echo.Select(member => member.Key).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("conversationUpdate")]
    [InlineData("installationUpdate")]
    [InlineData("messageUpdate")]
    [InlineData("messageDelete")]
    [InlineData("messageReaction")]
    [InlineData("contactRelationUpdate")]
    [InlineData("invokeResponse")]
    [InlineData("trace")]
    [InlineData("Message")]
    public async Task Post_WhatOnlyAChannelTells_IsRefused(string type)
    {
        var talk = await _line.GreetAsync();

        using var response = await talk.PostAsync(new JsonObject { ["type"] = type, ["text"] = "x", ["membersAdded"] = new JsonArray(new JsonObject { ["id"] = "x" }) });

        Assert.Equal(System.Net.HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Equal(["Welcome"], Talk.Texts(Talk.Activities(await talk.ReadAsync())));
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
        var talk = await _line.GreetAsync();

        var first = await talk.SayAsync("hi", "c-1");
        await talk.ReadUntilAsync("You said: hi");
        var repeat = await talk.SayAsync("hi", "c-1");
        await talk.SayAsync("next");

        Assert.Equal(first, repeat);
        Assert.Equal(["Welcome", "hi", "You said: hi", "next", "You said: next"], Talk.Texts(await talk.ReadUntilAsync("You said: next")));
    }

    [Fact]
    public async Task Post_SameClientActivityIdTwiceAtOnce_HasOneEffect()
    {
        var talk = await _line.GreetAsync();

        var ids = await Task.WhenAll(talk.SayAsync("hi", "c-1"), talk.SayAsync("hi", "c-1"));
        await talk.SayAsync("next");

        Assert.Single(ids.Distinct());
        var texts = Talk.Texts(await talk.ReadUntilAsync("You said: next"));
        Assert.Equal(["Welcome", "You said: hi", "You said: next", "hi", "next"], texts.Order(StringComparer.Ordinal));
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
    public async Task Update_OfAMessageThatIsYetToCome_HasNoEffectOnIt()
    {
        var talk = await _line.StartAsync();
        var (line, position) = ((string)(await talk.ReadUntilAsync("Welcome")).Single()["id"]!).Split('|') is [var one, var two] ? (one, long.Parse(two, CultureInfo.InvariantCulture)) : default;

        for (var i = 1; i < 5; i++) await talk.SayAsync("change", replyToId: $"{line}|{position + i + 1:D7}");
        await talk.SayAsync("hi");

        Assert.Contains("You said: hi", Talk.Texts(await talk.ReadUntilAsync("You said: hi")));
    }

    [Theory]
    [InlineData("elsewhere|0000001")]
    [InlineData("\0")]
    public async Task Post_ReplyToWhatIsNotInTheConversation_IsNotTaken(string replyToId)
    {
        var talk = await _line.StartAsync();

        await talk.SayAsync("forget", replyToId: replyToId);
        await talk.SayAsync("hi");

        Assert.Contains("You said: hi", Talk.Texts(await talk.ReadUntilAsync("You said: hi")));
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
    public async Task SlowTurn_TypesBeforeTheAnswer()
    {
        var talk = await _line.StartAsync();
        using var socket = await talk.ListenAsync();

        await talk.SayAsync("wait");
        await socket.ReceiveUntilAsync(activity => (string?)activity["type"] == "typing");
        _line.Bot.GoOn.SetResult();
        await socket.ReceiveUntilAsync("You said: wait");

        Assert.Equal(["message", "typing", "message"], socket.Received.Select(activity => (string?)activity["type"]).TakeLast(3));
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

    [Fact]
    public async Task Post_Anything_LeavesNeitherTextNorTokenInTheLog()
    {
        var talk = await _line.StartAsync();

        await talk.SayAsync("numb saddle");
        await talk.SayAsync("break");
        (await _line.SendAsync("POST", $"{talk.Address}/activities", talk.Token, "numb saddle")).Dispose();
        (await _line.SendAsync("POST", $"{talk.Address}/activities", talk.Token + "x", Talk.Message("numb saddle"))).Dispose();
        await talk.SayAsync("done");
        await talk.ReadUntilAsync("You said: done");

        Assert.Contains(_line.Server.Log.Lines, text => text.Contains(nameof(InvalidOperationException), StringComparison.Ordinal));
        Assert.DoesNotContain(_line.Server.Log.Lines, text => text.Contains("saddle", StringComparison.Ordinal) || text.Contains(talk.Token, StringComparison.Ordinal));
    }
}
