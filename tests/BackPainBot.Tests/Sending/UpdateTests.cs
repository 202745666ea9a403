using System.Net;
using BackPainBot.Tests.DirectLine;
using Microsoft.Bot.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace BackPainBot.Tests.Sending;

/// <summary>Messages that the bot changes later, over HTTP.</summary>
public sealed class UpdateTests : IAsyncLifetime
{
    private FaultyConnector _teams = null!;
    private BotServer _bot = null!;

    public async Task InitializeAsync()
    {
        _teams = await FaultyConnector.StartAsync();
        _bot = await BotServer.StartAsync(configure: services => services.AddSingleton<IBot, ChattyBot>());
    }

    public async Task DisposeAsync()
    {
        await _bot.DisposeAsync();
        await _teams.DisposeAsync();
    }

    [Fact]
    public async Task Update_MessageIsThere_ReplacesItInItsPlace()
    {
        await SayAsync("one");
        await SayAsync("two");

        await SayAsync("change", replyToId: "sent-1");

        Assert.Equal(["Changed", "You said: two"], _teams.Texts);
        Assert.Equal(("PUT", "sent-1"), (_teams.Arrivals[^1].Method, _teams.Arrivals[^1].Id));
    }

    [Theory]
    [InlineData(400)]
    [InlineData(404)]
    [InlineData(405)]
    [InlineData(501)]
    public async Task Update_ConnectorRefuses_IsSentAsANewMessage(int status)
    {
        await SayAsync("one");
        _teams.Faults = arrival => arrival.Method == "PUT" ? new Fault { Status = status } : null;

        await SayAsync("change", replyToId: "sent-1");

        Assert.Equal(["You said: one", "Changed"], _teams.Texts);
        Assert.Equal(["POST", "PUT", "POST"], _teams.Arrivals.Select(arrival => arrival.Method));
    }

    [Fact]
    public async Task Delete_MessageIsThere_IsGone()
    {
        await SayAsync("one");
        await SayAsync("two");

        await SayAsync("forget", replyToId: "sent-1");

        Assert.Equal(["You said: two"], _teams.Texts);
    }

    [Fact]
    public async Task Delete_ConnectorCannot_EverythingElseGoesOn()
    {
        await SayAsync("one");
        _teams.Faults = arrival => arrival.Method == "DELETE" ? new Fault { Status = 501 } : null;

        await SayAsync("forget", replyToId: "sent-1");
        await SayAsync("two");

        Assert.Equal(["You said: one", "You said: two"], _teams.Texts);
    }

    private async Task SayAsync(string text, string? replyToId = null)
    {
        var message = Activities.Message(_teams.ServiceUrl, text, "msteams").With("replyToId", replyToId);
        Assert.Equal(HttpStatusCode.OK, (await _bot.PostAsync(message.ToJsonString())).StatusCode);
    }
}
