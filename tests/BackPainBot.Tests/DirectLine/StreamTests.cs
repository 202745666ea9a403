using System.Net.WebSockets;
using Microsoft.Extensions.Time.Testing;

namespace BackPainBot.Tests.DirectLine;

/// <summary>The socket shows the same log as polling, however often it breaks.</summary>
public sealed class StreamTests : IAsyncLifetime
{
    private Line _line = null!;

    public async Task InitializeAsync() => _line = await Line.OpenAsync(settings: "--DirectLine:AllowedOrigins:0=https://www.example.org");

    public async Task DisposeAsync() => await _line.DisposeAsync();

    [Fact]
    public async Task Stream_OpenedAtStart_ShowsTheSameAsPolling()
    {
        var talk = await _line.StartAsync();
        using var socket = await talk.ListenAsync();

        await talk.SayAsync("one", "c-1");
        await talk.SayAsync("type", "c-2");
        await socket.ReceiveUntilAsync("You said: type");

        var polled = await talk.ReadAsync();
        Assert.Equal(Talk.Activities(polled).Select(activity => activity.ToJsonString()), socket.Received.Select(activity => activity.ToJsonString()));
        Assert.Equal((string?)polled["watermark"], socket.Watermark);
    }

    [Fact]
    public async Task Stream_CutAgainAndAgain_LosesNothingAndShowsNothingTwice()
    {
        var talk = await _line.StartAsync();
        var (seen, watermark) = (new List<string?>(), "0");
        var talking = Task.Run(async () =>
        {
            for (var i = 0; i < 25; i++) await talk.SayAsync($"{i}", $"c-{i}");
        });

        while (!seen.Contains("You said: 24"))
        {
            using var socket = await talk.ListenAsync(watermark);
            var wanted = seen.Count(text => text!.StartsWith('Y'));
            await socket.ReceiveUntilAsync($"You said: {Math.Min(24, wanted)}");
            socket.Socket.Abort();
            seen.AddRange(socket.Texts);
            watermark = socket.Watermark!;
        }

        await talking;
        Assert.Equal(Talk.Texts(Talk.Activities(await talk.ReadAsync())), seen);
        Assert.Equal(51, seen.Distinct().Count());
    }

    [Fact]
    public async Task Stream_TwoOfOneConversation_BothShowEverything()
    {
        var talk = await _line.StartAsync();
        using var first = await talk.ListenAsync();
        using var second = await talk.ListenAsync();

        await talk.SayAsync("hi");
        await first.ReceiveUntilAsync("You said: hi");
        await second.ReceiveUntilAsync("You said: hi");

        Assert.Equal(first.Texts, second.Texts);
    }

    [Fact]
    public async Task Stream_EmptyFrames_AreIgnored()
    {
        var talk = await _line.StartAsync();
        using var socket = await talk.ListenAsync();

        for (var i = 0; i < 3; i++) await socket.SendAsync("");
        await talk.SayAsync("hi");

        await socket.ReceiveUntilAsync("You said: hi");
    }

    [Fact]
    public async Task Stream_OverlongFrame_ClosesTheSocket()
    {
        var talk = await _line.StartAsync();
        using var socket = await talk.ListenAsync();

        await socket.SendAsync(new string('x', 10_000));

        Assert.Equal(WebSocketCloseStatus.NormalClosure, await socket.ReceiveUntilClosedAsync());
    }

    [Fact]
    public async Task Stream_ClientThatDoesNotRead_IsCutAndCanComeBack()
    {
        var clock = new FakeTimeProvider(DateTimeOffset.UtcNow);
        await using var line = await Line.OpenAsync(clock, "--Storage:LogBytes=67108864");
        var talk = await line.StartAsync();
        using var stuck = await talk.ListenAsync();

        for (var i = 0; i < 30; i++) await talk.SayAsync($"{i}{new string('x', 200_000)}");
        await talk.SayAsync("last");
        await line.HearAsync("last");
        var all = await talk.ReadUntilAsync("You said: last");
        for (var i = 0; i < 20; i++)
        {
            clock.Advance(TimeSpan.FromSeconds(11));
            await Task.Delay(20);
        }

        await Assert.ThrowsAsync<WebSocketException>(() => stuck.ReceiveUntilAsync("You said: last"));
        using var back = await talk.ListenAsync(stuck.Watermark ?? "0");
        await back.ReceiveUntilAsync("You said: last");
        Assert.Equal(Talk.Texts(all), stuck.Texts.Concat(back.Texts));
    }

    [Fact]
    public async Task Stream_ClientCloses_IsClosedProperly()
    {
        var talk = await _line.StartAsync();
        using var socket = await talk.ListenAsync();

        await socket.Socket.CloseAsync(WebSocketCloseStatus.NormalClosure, null, default);

        Assert.Equal(WebSocketState.Closed, socket.Socket.State);
    }

    [Fact]
    public async Task Stream_HostStops_LastAnswerArrivesAndTheClientIsTold()
    {
        var talk = await _line.StartAsync();
        using var socket = await talk.ListenAsync();
        await talk.SayAsync("wait");
        await socket.ReceiveUntilAsync("wait");

        var stopping = _line.Server.StopAsync();
        await Task.Delay(100);
        _line.Bot.GoOn.SetResult();

        Assert.Equal(WebSocketCloseStatus.EndpointUnavailable, await socket.ReceiveUntilClosedAsync());
        Assert.Equal("You said: wait", socket.Texts.Last());
        await stopping.WaitAsync(TimeSpan.FromSeconds(10));
    }

    [Fact]
    public async Task Stream_OrdinaryToken_OpensNoSocket()
    {
        var talk = await _line.StartAsync();

        await Assert.ThrowsAsync<WebSocketException>(() => LineSocket.OpenAsync(talk.StreamUrl[..talk.StreamUrl.IndexOf("&t=", StringComparison.Ordinal)] + "&t=" + talk.Token));
    }

    [Fact]
    public async Task Stream_ItsTokenElsewhere_OpensNothing()
    {
        var talk = await _line.StartAsync();
        var ticket = talk.StreamUrl[(talk.StreamUrl.IndexOf("&t=", StringComparison.Ordinal) + 3)..];

        using var response = await _line.SendAsync("GET", $"{talk.Address}/activities", ticket);

        Assert.Equal(System.Net.HttpStatusCode.Unauthorized, response.StatusCode);
    }

    [Fact]
    public async Task Stream_PageOfAnotherOrigin_OnlyIfConfigured()
    {
        var talk = await _line.StartAsync();

        await Assert.ThrowsAsync<WebSocketException>(() => LineSocket.OpenAsync(talk.StreamUrl, "https://evil.example"));
        using var allowed = await LineSocket.OpenAsync(talk.StreamUrl, "https://www.example.org");
        using var own = await LineSocket.OpenAsync(talk.StreamUrl, _line.Http.BaseAddress!.GetLeftPart(UriPartial.Authority));

        await allowed.ReceiveUntilAsync("Welcome");
        await own.ReceiveUntilAsync("Welcome");
    }
}
