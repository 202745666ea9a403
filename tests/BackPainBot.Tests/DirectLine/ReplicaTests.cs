using System.Net;
using System.Net.WebSockets;

namespace BackPainBot.Tests.DirectLine;

/// <summary>Conversations on a real PostgreSQL: held by two hosts at once, and while the database is away.</summary>
public sealed class ReplicaTests : IAsyncLifetime
{
    private PostgresServer _postgres = null!;
    private Line _line = null!;
    private string[] _settings = [];

    public async Task InitializeAsync()
    {
        _postgres = await PostgresServer.StartAsync();
        _settings = ["--Storage:Kind=PostgreSql", $"--Storage:ConnectionString={await _postgres.NewDatabaseAsync()}"];
        _line = await Line.OpenAsync(settings: _settings);
    }

    public async Task DisposeAsync()
    {
        await _line.DisposeAsync();
        await _postgres.DisposeAsync();
    }

    [Fact]
    public async Task Post_ToOneHost_IsSeenOverTheSocketOfAnother()
    {
        await using var other = await Line.OpenAsync(settings: _settings);
        var talk = await _line.GreetAsync();
        using var socket = await (await talk.AtAsync(other)).ListenAsync();

        await talk.SayAsync("hi");
        await socket.ReceiveUntilAsync("You said: hi");

        Assert.Equal(["Welcome", "hi", "You said: hi"], socket.Texts);
        Assert.Empty(other.Bot.Heard);
    }

    [Fact]
    public async Task Post_TheSameToBothAtOnce_HasOneEffect()
    {
        await using var other = await Line.OpenAsync(settings: _settings);
        var talk = await _line.GreetAsync();
        var there = await talk.AtAsync(other);

        for (var i = 0; i < 20; i++)
        {
            var ids = await Task.WhenAll(talk.SayAsync($"{i}", $"c-{i}"), there.SayAsync($"{i}", $"c-{i}"));
            Assert.Single(ids.Distinct());
        }

        await there.SayAsync("last");
        var texts = Talk.Texts(await talk.ReadUntilAsync("You said: last")).ToList();
        Assert.Equal(texts.Distinct(), texts);
        Assert.Equal(Enumerable.Range(0, 20).Select(i => $"You said: {i}").Append("You said: last"), texts.Where(text => text!.StartsWith('Y')));
    }

    [Fact]
    public async Task DatabaseIsAway_RequestsAreRefusedAndTheSocketGoesOnAfterwards()
    {
        var talk = await _line.GreetAsync();
        using var socket = await talk.ListenAsync();
        await socket.ReceiveUntilAsync("Welcome");

        await _postgres.StopAsync();
        using var post = await talk.PostAsync(Talk.Message("lost", "c-1"));
        using var read = await _line.SendAsync("GET", $"{talk.Address}/activities", talk.Token);
        await _postgres.StartAgainAsync();
        await talk.SayAsync("hi", "c-2");
        await socket.ReceiveUntilAsync("You said: hi");

        await BotServer.AssertRefusedAsync(HttpStatusCode.ServiceUnavailable, post);
        await BotServer.AssertRefusedAsync(HttpStatusCode.ServiceUnavailable, read);
        Assert.Equal(WebSocketState.Open, socket.Socket.State);
        Assert.Equal(["Welcome", "hi", "You said: hi"], socket.Texts);
    }

    [Fact]
    public async Task DatabaseRestartsDuringATurn_ItIsAnsweredOnceAndWithoutAnApology()
    {
        var talk = await _line.GreetAsync();
        using var socket = await talk.ListenAsync();
        await talk.SayAsync("wait");
        await _line.HearAsync("wait");

        await _postgres.StopAsync(immediate: true);
        _line.Bot.GoOn.SetResult();
        await _postgres.StartAgainAsync();
        await socket.ReceiveUntilAsync("You said: wait");
        await talk.SayAsync("next");
        await socket.ReceiveUntilAsync("You said: next");

        Assert.Equal(["Welcome", "wait", "You said: wait", "next", "You said: next"], socket.Texts.Where(text => text is not null));
    }
}
