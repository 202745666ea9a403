using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace BackPainBot.Tests;

/// <summary>A program that is told to end.</summary>
public sealed class StoppingTests
{
    [Fact]
    public async Task StopAsync_TurnUnderWay_EndsItSendsWhatIsOwedAndTakesNoOther()
    {
        await using var channel = await ChannelServer.StartAsync();
        await using var bot = await BotServer.StartAsync();
        var underWay = bot.PostAsync(Activities.Message(channel.ServiceUrl, "wait").ToJsonString());
        await bot.Bot.Waiting.Task;

        bot.Services.GetRequiredService<IHostApplicationLifetime>().StopApplication();
        var refused = await bot.PostAsync(Activities.Message(channel.ServiceUrl, "too late").ToJsonString());
        var stopping = bot.StopAsync();
        bot.Bot.GoOn.SetResult();
        await stopping;

        await BotServer.AssertRefusedAsync(HttpStatusCode.ServiceUnavailable, refused);
        Assert.Equal(HttpStatusCode.OK, (await underWay).StatusCode);
        Assert.Equal(["You said: wait"], channel.Texts);
    }
}
