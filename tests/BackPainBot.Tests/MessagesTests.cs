using System.Net;
using System.Text;
using System.Text.Json.Nodes;

namespace BackPainBot.Tests;

/// <summary>A conversation over HTTP, with an anonymous channel on the developer's machine.</summary>
public sealed class MessagesTests : IAsyncLifetime
{
    private ChannelServer _channel = null!;
    private BotServer _bot = null!;

    public async Task InitializeAsync()
    {
        _channel = await ChannelServer.StartAsync();
        _bot = await BotServer.StartAsync();
    }

    public async Task DisposeAsync()
    {
        await _bot.DisposeAsync();
        await _channel.DisposeAsync();
    }

    [Fact]
    public async Task Post_Message_IsAnsweredAtItsServiceUrl()
    {
        var response = await _bot.PostAsync(Message("hello").ToJsonString());

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal(["You said: hello"], _channel.Texts);
    }

    [Fact]
    public async Task Post_SameMessageTwice_IsAnsweredOnce()
    {
        var message = Message("hello").ToJsonString();

        await _bot.PostAsync(message);
        var repeat = await _bot.PostAsync(message);

        Assert.Equal(HttpStatusCode.OK, repeat.StatusCode);
        Assert.Equal(["You said: hello"], _channel.Texts);
    }

    [Fact]
    public async Task Post_ExpectsRepliesTwice_GetsTheSameRepliesInTheResponse()
    {
        var message = Message("hello").With("deliveryMode", "expectReplies").ToJsonString();

        var first = await RepliesAsync(message);
        var repeat = await RepliesAsync(message);

        Assert.Equal(["You said: hello"], first.Select(reply => (string?)reply!["text"]));
        Assert.Equal(first.ToJsonString(), repeat.ToJsonString());
        Assert.Empty(_channel.Received);
    }

    [Fact]
    public async Task Post_UnknownType_IsIgnored()
    {
        var response = await _bot.PostAsync(Message("hello").With("type", "semaphore").ToJsonString());

        await BotServer.AssertRefusedAsync(HttpStatusCode.OK, response);
        Assert.Empty(_channel.Received);
    }

    [Fact]
    public async Task Post_BotBreaks_UserGetsAKindSentenceAndCanGoOn()
    {
        var response = await _bot.PostAsync(Message("break my back").ToJsonString());
        await _bot.PostAsync(Message("hello").ToJsonString());

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Collection(
            _channel.Texts,
            text =>
            {
                Assert.StartsWith("Sorry, something went wrong", text, StringComparison.Ordinal);
                Assert.DoesNotContain("Cannot take", text, StringComparison.Ordinal);
            },
            text => Assert.Equal("You said: hello", text));
    }

    [Fact]
    public async Task Post_Anything_LeavesNoMessageTextInTheLog()
    {
        await _bot.PostAsync(Message("numb saddle").ToJsonString());
        await _bot.PostAsync(Message("break numb saddle").ToJsonString());
        await _bot.PostAsync(Message("numb saddle").With("attachments", "numb saddle").ToJsonString());
        await _bot.PostAsync("{ numb saddle");

        Assert.Contains(_bot.Log.Lines, line => line.Contains(nameof(InvalidOperationException), StringComparison.Ordinal));
        Assert.DoesNotContain(_bot.Log.Lines, line => line.Contains("saddle", StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task Post_ChannelOnAForeignHost_IsRefused()
    {
        foreach (var serviceUrl in new[] { "http://evil.example/", "https://evil.example/", "http://169.254.169.254/", "file:///etc/passwd", "no url" })
        {
            var response = await _bot.PostAsync(Message("hello").With("serviceUrl", serviceUrl).ToJsonString());
            await BotServer.AssertRefusedAsync(HttpStatusCode.Forbidden, response);
        }
    }

    [Fact]
    public async Task Post_TokenForABotWithoutRegistration_IsRefused() =>
        await BotServer.AssertRefusedAsync(
            HttpStatusCode.Unauthorized, await _bot.PostAsync(Message("hello").ToJsonString(), "Bearer a.b.c"));

    [Fact]
    public async Task Post_CallerHangsUp_TurnIsFinishedAllTheSame()
    {
        using var impatient = new CancellationTokenSource();
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/messages");
        request.Content = new StringContent(Message("wait").ToJsonString(), Encoding.UTF8, "application/json");
        var turn = _bot.Client.SendAsync(request, impatient.Token);
        await _bot.Bot.Waiting.Task;

        await impatient.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => turn);
        _bot.Bot.GoOn.SetResult();
        await _bot.PostAsync(Message("next").ToJsonString());

        Assert.Equal(["You said: wait", "You said: next"], _channel.Texts);
    }

    [Fact]
    public async Task StopAsync_TurnUnderWay_FinishesIt()
    {
        var turn = _bot.PostAsync(Message("wait").ToJsonString());
        await _bot.Bot.Waiting.Task;

        var stop = _bot.StopAsync();
        _bot.Bot.GoOn.SetResult();
        await stop;

        Assert.Equal(HttpStatusCode.OK, (await turn).StatusCode);
        Assert.Equal(["You said: wait"], _channel.Texts);
    }

    private async Task<JsonArray> RepliesAsync(string message)
    {
        var response = await _bot.PostAsync(message);
        var body = JsonNode.Parse(await response.Content.ReadAsStringAsync());
        return body!["activities"]!.AsArray();
    }

    private JsonObject Message(string text) => Activities.Message(_channel.ServiceUrl, text);
}
