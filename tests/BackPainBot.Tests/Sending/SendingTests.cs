namespace BackPainBot.Tests.Sending;

/// <summary>How replies leave for Teams, over HTTP.</summary>
public sealed class SendingTests
{
    [Fact]
    public async Task Replies_MoreThanTeamsTakesAtOnce_ComeInOrderAndAreNeverTooMany()
    {
        // In real time: on a clock that runs fast the way to the connector takes longer than the limits say.
        await using var chat = await TeamsChat.StartAsync(TimeProvider.System);
        chat.Connector.Throttles = true;

        await chat.CountToAsync(20);
        await chat.UntilDeliveredAsync();

        Assert.Equal(Enumerable.Range(1, 20).Select(i => $"{i}"), chat.Connector.Texts);
        Assert.Equal(0, chat.Connector.Throttled);
    }

    [Fact]
    public async Task Turn_TakesOverHalfASecond_TypesBeforeTheAnswer()
    {
        await using var chat = await TeamsChat.StartAsync();
        var mayAnswer = new TaskCompletionSource();
        chat.Bot.MayAnswer = mayAnswer.Task;

        var answer = chat.CountToAsync(1);
        await chat.PassTimeUntilAsync(() => chat.Connector.Arrivals.Count > 0);
        mayAnswer.SetResult();
        await answer;

        Assert.Equal(["typing", "message"], chat.Connector.Arrivals.Select(arrival => arrival.Type));
    }

    [Theory]
    [InlineData(403)]
    [InlineData(412)]
    [InlineData(500)]
    public async Task Log_ReplyFails_HoldsIdsAndNoWords(int status)
    {
        await using var connector = await FaultyConnector.StartAsync();
        connector.Faults = _ => new Fault { Status = status };
        await using var bot = await BotServer.StartAsync();

        await bot.PostAsync(Activities.Message(connector.ServiceUrl, "zebra", "msteams").ToJsonString());

        Assert.Contains(bot.Log.Lines, line => line.Contains("6f0e|livechat", StringComparison.Ordinal));
        Assert.DoesNotContain(bot.Log.Lines, line => line.Contains("zebra", StringComparison.Ordinal) || line.Contains("You said", StringComparison.Ordinal));
    }
}
