namespace BackPainBot.Tests.Sending;

/// <summary>What the user gets in the end when Teams' connector fails over the second of three replies.</summary>
public sealed class FaultTests : IAsyncLifetime
{
    private TeamsChat _chat = null!;

    private FaultyConnector Teams => _chat.Connector;

    public async Task InitializeAsync() => _chat = await TeamsChat.StartAsync();

    public async Task DisposeAsync() => await _chat.DisposeAsync();

    [Theory]
    [InlineData(412)]
    [InlineData(429)]
    [InlineData(502)]
    [InlineData(503)]
    public async Task Reply_IsRefusedForNow_ComesOnceAndInOrder(int status)
    {
        FailTimes(3, new Fault { Status = status });

        await CountToThreeAsync();

        Assert.Equal(["1", "2", "3"], Teams.Texts);
        Assert.Equal(["1", "2", "2", "2", "2", "3"], Posted);
    }

    [Fact]
    public async Task Reply_IsRefusedForAWhileThatIsNamed_ComesThenAndNotBefore()
    {
        FailTimes(1, new Fault { Status = 429, RetryAfter = 20 });

        await CountToThreeAsync();

        Assert.Equal(["1", "2", "3"], Teams.Texts);
        var tries = Teams.Arrivals.Where(arrival => arrival.Text == "2").ToList();
        Assert.True(tries[1].At - tries[0].At >= TimeSpan.FromSeconds(20));
    }

    [Theory]
    [InlineData(500)]
    [InlineData(504)]
    [InlineData(null)]
    public async Task Reply_IsLostOnTheWay_ComesWithTheRepeat(int? status)
    {
        FailTimes(1, new Fault { Status = status, DropsConnection = status is null });

        await CountToThreeAsync();

        Assert.Equal(["1", "2", "3"], Teams.Texts);
    }

    [Theory]
    [InlineData(500)]
    [InlineData(504)]
    [InlineData(null)]
    public async Task Reply_IsTakenButItsAnswerIsLost_ShowsTwiceAtMost(int? status)
    {
        FailTimes(10, new Fault { Status = status, DropsConnection = status is null, TakesAllTheSame = true });

        await CountToThreeAsync();

        Assert.Equal(["1", "2", "2", "3"], Teams.Texts);
    }

    [Theory]
    [InlineData(500, 2)]
    [InlineData(400, 1)]
    [InlineData(413, 1)]
    public async Task Reply_IsNeverTaken_TheOthersComeAllTheSame(int status, int tries)
    {
        FailTimes(10, new Fault { Status = status });

        await CountToThreeAsync();

        Assert.Equal(["1", "3"], Teams.Texts);
        Assert.Equal(tries, Posted.Count(text => text == "2"));
    }

    [Theory]
    [InlineData(403)]
    [InlineData(404)]
    public async Task Reply_BotIsNotInTheConversation_StopsUntilTheUserSpeaks(int status)
    {
        FailTimes(1, new Fault { Status = status });

        await CountToThreeAsync();
        Assert.Equal(["1", "2"], Posted);
        await CountToThreeAsync();

        Assert.Equal(["1", "1", "2", "3"], Teams.Texts);
    }

    [Fact]
    public async Task Reply_ConnectorAnswersLate_RequestsAreAnsweredBeforeAndEachReplyComesOnce()
    {
        var late = new TaskCompletionSource();
        FailTimes(1, new Fault { Until = late.Task });

        await _chat.CountToAsync(3);
        await _chat.CountToAsync(1);
        Assert.Equal(["1"], Teams.Texts);
        late.SetResult();
        await _chat.UntilDeliveredAsync();

        Assert.Equal(["1", "2", "3", "1"], Teams.Texts);
        Assert.Equal(["1", "2", "3", "1"], Posted);
    }

    [Fact]
    public async Task Reply_OneConversationWaits_AnotherDoesNot()
    {
        FailTimes(1, new Fault { Status = 429, RetryAfter = 60 });
        await _chat.CountToAsync(2);

        await _chat.CountToAsync(1, "a:2");

        Assert.Equal(["1", "1"], Teams.Texts);
    }

    private IEnumerable<string> Posted => Teams.Arrivals.Select(arrival => arrival.Text);

    private void FailTimes(int times, Fault fault) =>
        Teams.Faults = arrival => arrival.Text == "2" && Interlocked.Decrement(ref times) >= 0 ? fault : null;

    private async Task CountToThreeAsync()
    {
        await _chat.CountToAsync(3);
        await _chat.UntilDeliveredAsync();
    }
}
