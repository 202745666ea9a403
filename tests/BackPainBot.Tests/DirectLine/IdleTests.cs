using Microsoft.Extensions.Time.Testing;

namespace BackPainBot.Tests.DirectLine;

/// <summary>Conversations that nobody has used for a while.</summary>
public sealed class IdleTests
{
    private readonly FakeTimeProvider _clock = new(DateTimeOffset.UtcNow);

    [Fact]
    public async Task Idle_Conversation_IsDeletedAndBeginsAnewBehindItsWatermark()
    {
        await using var line = await OpenAsync();
        var talk = await line.StartAsync();
        await talk.SayAsync("hi");
        await talk.ReadUntilAsync("You said: hi");
        var watermark = (string?)(await talk.ReadAsync())["watermark"];

        await PassAsync(minutes: 32);
        var empty = await talk.ReadAsync();
        await talk.ReconnectAsync(watermark);
        await talk.ReadUntilAsync("Welcome");

        Assert.Empty(Talk.Activities(empty));
        Assert.Equal(["Welcome"], Talk.Texts(Talk.Activities(await talk.ReadAsync(watermark))));
    }

    [Fact]
    public async Task Idle_SocketIsOpen_IsKept()
    {
        await using var line = await OpenAsync();
        var talk = await line.StartAsync();
        using var socket = await talk.ListenAsync();
        await socket.ReceiveUntilAsync("Welcome");

        await PassAsync(minutes: 32);
        await talk.SayAsync("hi");

        await socket.ReceiveUntilAsync("You said: hi");
        Assert.Equal(["Welcome", "hi", "You said: hi"], Talk.Texts(Talk.Activities(await talk.ReadAsync())));
    }

    [Fact]
    public async Task Idle_ConversationThatIsRead_IsKept()
    {
        await using var line = await OpenAsync();
        var talk = await line.StartAsync();
        await talk.ReadUntilAsync("Welcome");

        await PassAsync(minutes: 20);
        await talk.ReadAsync();
        await PassAsync(minutes: 20);

        Assert.Equal(["Welcome"], Talk.Texts(Talk.Activities(await talk.ReadAsync())));
    }

    [Fact]
    public async Task Idle_ManyConversations_MakeRoomForOthers()
    {
        await using var line = await Line.OpenAsync(_clock, "--DirectLine:MaxConversations=1");
        await (await line.StartAsync()).ReadUntilAsync("Welcome");

        await PassAsync(minutes: 32);

        await (await line.StartAsync()).ReadUntilAsync("Welcome");
    }

    private Task<Line> OpenAsync() => Line.OpenAsync(_clock, "--DirectLine:TokenMinutes=120", "--DirectLine:IdleMinutes=30");

    private async Task PassAsync(int minutes)
    {
        for (var i = 0; i < minutes; i++)
        {
            _clock.Advance(TimeSpan.FromMinutes(1));

            // The upkeep runs on another thread and asks for its next minute only then.
            await Task.Delay(15);
        }
    }
}
