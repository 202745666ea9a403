using System.Net.WebSockets;
using BackPainBot.Tests.DirectLine;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace BackPainBot.Tests.Edge;

/// <summary>Those who take their time are cut, and nobody else notices.</summary>
public sealed class SlowClientTests
{
    [Fact]
    public async Task Connection_HeadersThatNeverEnd_IsCutWith408()
    {
        await using var line = await Line.OpenAsync();
        using var slow = await RawClient.ConnectAsync(line.Http.BaseAddress!);

        await slow.SayAsync("POST /api/messages HTTP/1.1\r\nHost: bot\r\nX-Slow: ");

        Assert.StartsWith("HTTP/1.1 408", await slow.HearAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Connection_BodyThatDribbles_IsCutWith408AndOthersTalkOn()
    {
        await using var line = await Line.OpenAsync();
        var talk = await line.StartAsync();
        using var slow = await RawClient.ConnectAsync(line.Http.BaseAddress!);

        await slow.SayAsync(PostOf(talk, 1000));
        var dribbling = slow.SayUntilCutAsync(" ", TimeSpan.FromMilliseconds(100));
        await talk.SayAsync("hi");

        Assert.StartsWith("HTTP/1.1 408", await slow.HearAsync(), StringComparison.Ordinal);
        await dribbling;
        Assert.DoesNotContain(line.Bot.Heard, activity => activity.Text is null && activity.Type == "message");
    }

    [Theory]
    [InlineData("activities", "application/json", "{")]
    [InlineData("upload", "multipart/form-data; boundary=b", "--b\r\nContent-Disposition: form-data; name=file; filename=a.png\r\nContent-Type: image/png\r\n\r\n")]
    public async Task Post_BodyThatIsNotThereInTwentySeconds_Is408(string endpoint, string type, string beginning)
    {
        var clock = new FakeTimeProvider(DateTimeOffset.UtcNow);
        await using var line = await Line.OpenAsync(clock);
        var talk = await line.StartAsync();
        using var slow = await RawClient.ConnectAsync(line.Http.BaseAddress!);

        // Fast enough for a while, whatever is asked of a line.
        await slow.SayAsync(PostOf(talk, 100_000, endpoint, type) + beginning + new string(' ', 50_000));

        Assert.StartsWith("HTTP/1.1 408", await HearInTimeAsync(slow, clock), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Post_BodyToTheGateThatIsNotThereInTwentySeconds_Is408()
    {
        var clock = new FakeTimeProvider(DateTimeOffset.UtcNow);
        await using var bot = await BotServer.StartAsync(configure: services => services.AddSingleton<TimeProvider>(clock));
        using var slow = await RawClient.ConnectAsync(bot.Client.BaseAddress!);

        await slow.SayAsync("POST /api/messages HTTP/1.1\r\nHost: bot\r\nContent-Type: application/json\r\nContent-Length: 100000\r\n\r\n" + new string(' ', 50_000));

        Assert.StartsWith("HTTP/1.1 408", await HearInTimeAsync(slow, clock), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_AnswersThatNobodyReads_ConnectionIsCut()
    {
        // Stricter than the program is, which gives a line a minute for what waits to be sent.
        await using var bot = await BotServer.StartAsync(configure: services => services.PostConfigure<KestrelServerOptions>(
            kestrel => kestrel.Limits.MinResponseDataRate = new MinDataRate(bytesPerSecond: 1_000_000, gracePeriod: TimeSpan.FromSeconds(2))));
        using var slow = await RawClient.ConnectAsync(bot.Client.BaseAddress!, receiveBuffer: 4096);

        // Asks and asks, and reads nothing of it.
        await slow.SayUntilCutAsync(string.Concat(Enumerable.Repeat("GET / HTTP/1.1\r\nHost: bot\r\n\r\n", 200)), TimeSpan.FromMilliseconds(20));

        Assert.Equal(System.Net.HttpStatusCode.OK, (await bot.Client.GetAsync("/health/live")).StatusCode);
    }

    [Fact]
    public async Task Stream_FramesWithoutEnd_IsClosed()
    {
        await using var line = await Line.OpenAsync();
        using var socket = await (await line.StartAsync()).ListenAsync();

        for (var i = 0; i < 121; i++) await socket.SendAsync("");

        Assert.Equal(WebSocketCloseStatus.NormalClosure, await socket.ReceiveUntilClosedAsync());
    }

    [Fact]
    public async Task Stream_FramesNowAndThen_StaysOpen()
    {
        var clock = new FakeTimeProvider(DateTimeOffset.UtcNow);
        await using var line = await Line.OpenAsync(clock);
        var talk = await line.StartAsync();
        using var socket = await talk.ListenAsync();

        for (var i = 0; i < 3; i++)
        {
            for (var j = 0; j < 100; j++) await socket.SendAsync("");
            await talk.SayAsync($"{i}");
            await socket.ReceiveUntilAsync($"You said: {i}");
            clock.Advance(TimeSpan.FromSeconds(61));
        }

        Assert.Equal(WebSocketState.Open, socket.Socket.State);
    }

    [Fact]
    public async Task Stream_MoreSocketsThanAPageHas_AreRefusedAndTheOthersStay()
    {
        await using var line = await Line.OpenAsync();
        var talk = await line.StartAsync();
        var sockets = new List<LineSocket>();
        for (var i = 0; i < 8; i++) sockets.Add(await talk.ListenAsync());

        await Assert.ThrowsAsync<WebSocketException>(() => talk.ListenAsync());
        await talk.SayAsync("hi");
        foreach (var socket in sockets) await socket.ReceiveUntilAsync("You said: hi");
        await sockets[0].Socket.CloseAsync(WebSocketCloseStatus.NormalClosure, null, default);

        using var again = await OpenWhenThereIsRoomAsync(talk);
        foreach (var socket in sockets) socket.Dispose();
    }

    private static async Task<LineSocket> OpenWhenThereIsRoomAsync(Talk talk)
    {
        for (var i = 0; ; i++)
        {
            try
            {
                return await talk.ListenAsync();
            }
            catch (WebSocketException) when (i < 100)
            {
                await Task.Delay(20);
            }
        }
    }

    private static string PostOf(Talk talk, int length, string endpoint = "activities", string type = "application/json") =>
        $"POST {talk.Address}/{endpoint} HTTP/1.1\r\nHost: bot\r\nAuthorization: Bearer {talk.Token}\r\nContent-Type: {type}\r\nContent-Length: {length}\r\n\r\n";

    /// <summary>What is answered while time goes by on the program's clock.</summary>
    private static async Task<string> HearInTimeAsync(RawClient client, FakeTimeProvider clock)
    {
        var heard = client.HearAsync();
        for (var i = 0; i < 1000 && !heard.IsCompleted; i++)
        {
            clock.Advance(TimeSpan.FromSeconds(1));
            await Task.Delay(10);
        }

        return await heard;
    }
}
