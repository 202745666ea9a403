using BackPainBot.Channels.Outbox;
using BackPainBot.Storage;
using Microsoft.Extensions.Time.Testing;

namespace BackPainBot.Channels.Tests;

public sealed class PaceTests
{
    private static readonly ConversationKey Teams = new("msteams", "t", "19:abc@thread.v2");
    private readonly FakeTimeProvider _clock = new();
    private readonly Paces _paces;

    public PaceTests() => _paces = new Paces(_clock, Pace.TeamsLimits);

    [Theory]
    [InlineData(1, 7)]
    [InlineData(2, 8)]
    [InlineData(30, 60)]
    [InlineData(3600, 1800)]
    public void Take_AsOftenAsItMay_KeepsTheLimit(int seconds, int limit)
    {
        var sends = new List<DateTimeOffset>();

        while (sends.Count < 4000)
        {
            if (_paces.Take(Teams) is var wait && wait > TimeSpan.Zero) _clock.Advance(wait);
            else sends.Add(_clock.GetUtcNow());
        }

        var window = TimeSpan.FromSeconds(seconds);
        Assert.All(Enumerable.Range(0, sends.Count - limit), i => Assert.True(sends[i + limit] - sends[i] >= window));
    }

    [Fact]
    public void Take_SevenAfterARest_LeaveAtOnce()
    {
        for (var i = 0; i < 7; i++) Assert.Equal(TimeSpan.Zero, _paces.Take(Teams));

        Assert.Equal(TimeSpan.FromSeconds(1), _paces.Take(Teams));
    }

    [Fact]
    public void Answered_SendTookLong_CountsFromItsEnd()
    {
        _paces.Take(Teams);
        _clock.Advance(TimeSpan.FromSeconds(5));
        _paces.Answered(Teams);

        for (var i = 0; i < 6; i++) Assert.Equal(TimeSpan.Zero, _paces.Take(Teams));
        Assert.Equal(TimeSpan.FromSeconds(1), _paces.Take(Teams));
    }

    [Fact]
    public void Take_AnotherThread_HasItsOwnPace()
    {
        for (var i = 0; i < 7; i++) _paces.Take(Teams);

        Assert.Equal(TimeSpan.Zero, _paces.Take(Teams with { Conversation = "another" }));
    }

    [Fact]
    public void Take_PostsOfOneChannel_ShareAPace()
    {
        for (var i = 0; i < 7; i++) _paces.Take(Teams with { Conversation = $"19:abc@thread.tacv2;messageid={i}" });

        Assert.NotEqual(TimeSpan.Zero, _paces.Take(Teams with { Conversation = "19:abc@thread.tacv2;messageid=8" }));
    }

    [Fact]
    public void Take_ChannelWithoutLimits_NeverWaitsAndIsNotRemembered()
    {
        for (var i = 0; i < 100; i++) Assert.Equal(TimeSpan.Zero, _paces.Take(Teams with { Channel = "directline" }));

        Assert.Equal(0, _paces.Count);
    }

    [Theory]
    [InlineData("msteams")]
    [InlineData("emulator")]
    public void Pause_UntilThen_NothingLeaves(string channel)
    {
        var conversation = Teams with { Channel = channel };
        _paces.Pause(conversation, TimeSpan.FromSeconds(5));

        Assert.Equal(TimeSpan.FromSeconds(5), _paces.Take(conversation));
        _clock.Advance(TimeSpan.FromSeconds(5));
        Assert.Equal(TimeSpan.Zero, _paces.Take(conversation));
    }

    [Fact]
    public void Take_ThreadsOfAnHourAgo_AreForgotten()
    {
        for (var i = 0; i < 1024; i++) _paces.Take(Teams with { Conversation = $"{i}" });
        _clock.Advance(TimeSpan.FromHours(1.1));

        _paces.Take(Teams);

        Assert.Equal(1, _paces.Count);
    }
}
