using System.Net;

namespace BackPainBot.Tests;

/// <summary>Replies that their channel does not take at once.</summary>
public sealed class DeliveryTests
{
    [Fact]
    public async Task Post_ChannelIsDown_ReplyArrivesWhenItIsBack()
    {
        await using var bot = await BotServer.StartAsync();
        var serviceUrl = await ServiceUrlOfNobodyAsync();

        var response = await bot.PostAsync(Activities.Message(serviceUrl).ToJsonString());
        await using var channel = await ChannelServer.StartAsync(new Uri(serviceUrl).Port);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        await AssertArrivesOnceAsync(channel);
    }

    [Fact]
    public async Task StartAsync_RepliesLeftByAnEarlierRun_Arrive()
    {
        var folder = Directory.CreateTempSubdirectory().FullName;
        var serviceUrl = await ServiceUrlOfNobodyAsync();
        await using (var bot = await BotServer.StartAsync(["--Storage:Kind=Sqlite", $"--Storage:File={folder}/bot.db"]))
            await bot.PostAsync(Activities.Message(serviceUrl).ToJsonString());

        await using (var channel = await ChannelServer.StartAsync(new Uri(serviceUrl).Port))
        await using (await BotServer.StartAsync(["--Storage:Kind=Sqlite", $"--Storage:File={folder}/bot.db"]))
            await AssertArrivesOnceAsync(channel);

        Directory.Delete(folder, recursive: true);
    }

    private static async Task<string> ServiceUrlOfNobodyAsync()
    {
        await using var channel = await ChannelServer.StartAsync();
        return channel.ServiceUrl;
    }

    private static async Task AssertArrivesOnceAsync(ChannelServer channel)
    {
        for (var i = 0; i < 150 && channel.Received.IsEmpty; i++) await Task.Delay(100);
        Assert.Equal(["You said: hello"], channel.Texts);
    }
}
