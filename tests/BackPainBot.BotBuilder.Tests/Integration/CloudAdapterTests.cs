using System.Net;
using System.Text.Json;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace BackPainBot.BotBuilder.Tests.Integration;

public sealed class CloudAdapterTests
{
    [Fact]
    public async Task Process_ExpectReplies_AnswersWithTheReplies()
    {
        await using var bot = await BotServer.StartAsync(async (turn, cancel) =>
        {
            await turn.SendActivityAsync("one", cancellationToken: cancel);
            await turn.SendActivityAsync("two", cancellationToken: cancel);
        });

        using var response = await bot.PostAsync(bot.Activity(""" "text":"hi", "deliveryMode":"expectReplies" """));

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal("application/json", response.Content.Headers.ContentType?.MediaType);
        var replies = JsonElement.Parse(await response.Content.ReadAsStringAsync()).GetProperty("activities").EnumerateArray().ToList();
        Assert.Equal(["one", "two"], replies.Select(reply => reply.GetProperty("text").GetString()));
        Assert.All(replies, reply => Assert.Equal("bot-1", reply.GetProperty("from").GetProperty("id").GetString()));
        Assert.Empty(bot.Connector.Requests);
    }

    [Fact]
    public async Task Process_ExpectRepliesAndNoReply_AnswersWithNone()
    {
        await using var bot = await BotServer.StartAsync((_, _) => Task.CompletedTask);

        using var response = await bot.PostAsync(bot.Activity(""" "text":"hi", "deliveryMode":"expectReplies" """));

        Assert.Equal(0, JsonElement.Parse(await response.Content.ReadAsStringAsync()).GetProperty("activities").GetArrayLength());
    }

    [Fact]
    public async Task Process_InvokeThatTheBotAnswers_AnswersWithItsStatusAndBody()
    {
        await using var bot = await BotServer.StartAsync((turn, cancel) => turn.SendActivityAsync(
            new Activity(ActivityTypesEx.InvokeResponse) { Value = new InvokeResponse { Status = 202, Body = new Dictionary<string, object> { ["Kept"] = 1 } } }, cancel));

        using var response = await bot.PostAsync(bot.Activity(""" "name":"adaptiveCard/action" """, type: "invoke"));

        Assert.Equal(HttpStatusCode.Accepted, response.StatusCode);
        Assert.Equal(1, JsonElement.Parse(await response.Content.ReadAsStringAsync()).GetProperty("Kept").GetInt32());
        Assert.Empty(bot.Connector.Requests);
    }

    [Fact]
    public async Task Process_InvokeThatNobodyAnswers_IsNotImplemented()
    {
        await using var bot = await BotServer.StartAsync((_, _) => Task.CompletedTask);

        using var response = await bot.PostAsync(bot.Activity(""" "name":"unknown" """, type: "invoke"));

        Assert.Equal(HttpStatusCode.NotImplemented, response.StatusCode);
        Assert.Empty(await response.Content.ReadAsStringAsync());
    }

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("{\"type\":")]
    [InlineData("{\"text\":\"no type\"}")]
    [InlineData("{\"type\":\"\"}")]
    public async Task Process_NoActivity_IsABadRequest(string body)
    {
        var turns = 0;
        await using var bot = await BotServer.StartAsync((_, _) => Task.FromResult(turns++));

        using var response = await bot.PostAsync(body);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Equal(0, turns);
    }

    [Fact]
    public async Task Process_Get_IsNotAllowed()
    {
        await using var bot = await BotServer.StartAsync((_, _) => Task.CompletedTask);

        using var response = await bot.GetAsync();

        Assert.Equal(HttpStatusCode.MethodNotAllowed, response.StatusCode);
    }

    [Fact]
    public async Task Process_TextBeyondAscii_ArrivesAndReturnsUnchanged()
    {
        const string Text = "Rückenschmerzen 腰 😖";
        await using var bot = await BotServer.StartAsync((turn, cancel) => turn.SendActivityAsync(turn.Activity.Text, cancellationToken: cancel));

        using var response = await bot.PostAsync(bot.Activity($""" "text":"{Text}" """));

        Assert.Equal(Text, Assert.Single(bot.Connector.Requests).Body.GetProperty("text").GetString());
    }

    [Fact]
    public async Task Process_ManyConversationsAtOnce_EachGetsItsOwnAnswer()
    {
        await using var bot = await BotServer.StartAsync((turn, cancel) => turn.SendActivityAsync(turn.Activity.Text, cancellationToken: cancel));

        await Task.WhenAll(Enumerable.Range(0, 40).Select(async number =>
        {
            using var response = await bot.PostAsync(bot.Activity($""" "text":"{number}" """, conversationId: $"c{number}"));
        }));

        Assert.Equal(40, bot.Connector.Requests.Count);
        Assert.All(bot.Connector.Requests, sent => Assert.Equal("c" + sent.Body.GetProperty("text").GetString(), sent.Segments[2]));
    }
}
