using System.Net;
using BackPainBot.Tests.DirectLine;

namespace BackPainBot.Tests.Edge;

/// <summary>More at once than the program takes.</summary>
public sealed class CrowdTests
{
    [Fact]
    public async Task Requests_MoreThanAreWorkedOn_AreToComeAgainAndReadersAreServed()
    {
        await using var channel = await ChannelServer.StartAsync();
        await using var bot = await BotServer.StartAsync(["--Edge:MaxRequests=1"]);
        var underWay = bot.PostAsync(Activities.Message(channel.ServiceUrl, "wait").ToJsonString());
        await bot.Bot.Waiting.Task;

        var refused = await bot.PostAsync(Activities.Message(channel.ServiceUrl, "hi").ToJsonString());
        var page = await bot.Client.GetAsync("/");
        var health = await bot.Client.GetAsync("/health/ready");
        var reading = await bot.Client.GetAsync($"{Line.Root}/conversations/x/activities");
        bot.Bot.GoOn.SetResult();
        await underWay;
        var next = await bot.PostAsync(Activities.Message(channel.ServiceUrl, "hi").ToJsonString());

        await BotServer.AssertRefusedAsync(HttpStatusCode.ServiceUnavailable, refused);
        Assert.Equal(TimeSpan.FromSeconds(1), refused.Headers.RetryAfter!.Delta);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, page.StatusCode);
        Assert.Equal(HttpStatusCode.OK, health.StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, reading.StatusCode);
        Assert.Equal(HttpStatusCode.OK, next.StatusCode);
        Assert.Equal(["You said: wait", "You said: hi"], channel.Texts);
    }

    [Fact]
    public async Task Requests_MoreOfOneAddressThanAreWorkedOn_AreToComeAgainAndChannelsAreServed()
    {
        await using var channel = await ChannelServer.StartAsync();
        await using var line = await Line.OpenAsync(settings: "--Edge:MaxRequestsOfOneAddress=1");
        var talk = await line.StartAsync();
        using var slow = await PostSlowlyAsync(line, talk);
        using var again = await PostSlowlyAsync(line, talk);

        using var refused = await UntilRefusedAsync(line);
        using var ofChannel = await line.Server.PostAsync(Activities.Message(channel.ServiceUrl, "hi").ToJsonString());

        await BotServer.AssertRefusedAsync(HttpStatusCode.TooManyRequests, refused);
        Assert.Equal(TimeSpan.FromSeconds(1), refused.Headers.RetryAfter!.Delta);
        Assert.Equal(HttpStatusCode.OK, ofChannel.StatusCode);
        await talk.ReadUntilAsync("Welcome");
    }

    // The first one can come before the request that began the talk has quite ended, and be turned away itself.
    private static async Task<RawClient> PostSlowlyAsync(Line line, Talk talk)
    {
        var slow = await RawClient.ConnectAsync(line.Http.BaseAddress!);
        await slow.SayAsync($"POST {talk.Address}/activities HTTP/1.1\r\nHost: bot\r\nAuthorization: Bearer {talk.Token}\r\nContent-Type: application/json\r\nContent-Length: 50000\r\n\r\n{new string(' ', 20_000)}");
        return slow;
    }

    private static async Task<HttpResponseMessage> UntilRefusedAsync(Line line)
    {
        for (var i = 0; i < 100; i++)
        {
            if (await line.Http.GetAsync("/terms") is { IsSuccessStatusCode: false } refused) return refused;
        }

        throw new InvalidOperationException("None was refused.");
    }

    [Fact]
    public async Task Connections_MoreThanAreTaken_AreClosedAtOnceAndThoseOpenAreServed()
    {
        await using var bot = await BotServer.StartAsync(["--Edge:MaxConnections=2"]);
        using var first = await RawClient.ConnectAsync(bot.Client.BaseAddress!);
        using var second = await RawClient.ConnectAsync(bot.Client.BaseAddress!);
        await first.SayAsync("GET /health/live HTTP/1.1\r\nHost: bot\r\n");
        await second.SayAsync("GET /health/live HTTP/1.1\r\nHost: bot\r\n");

        using var third = await RawClient.ConnectAsync(bot.Client.BaseAddress!);
        var answer = await third.HearAsync();
        await second.SayAsync("Connection: close\r\n\r\n");

        Assert.Empty(answer);
        Assert.StartsWith("HTTP/1.1 200", await second.HearAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Sockets_MoreThanConversationsMayBe_AreRefused()
    {
        await using var line = await Line.OpenAsync(settings: "--DirectLine:MaxConversations=2");
        var (one, other) = (await line.StartAsync(), await line.StartAsync());
        using var first = await one.ListenAsync();
        using var second = await other.ListenAsync();

        await Assert.ThrowsAsync<System.Net.WebSockets.WebSocketException>(() => one.ListenAsync());

        await one.SayAsync("hi");
        await first.ReceiveUntilAsync("You said: hi");
    }
}
