using BackPainBot.Storage;
using Microsoft.Extensions.Time.Testing;

namespace BackPainBot.Tests.DirectLine;

/// <summary>Conversations that were out of memory, with their host or without it.</summary>
public sealed class ResumeTests
{
    private static readonly string Key = $"--DirectLine:SigningKey={Convert.ToBase64String(new byte[32])}";

    [Fact]
    public async Task Idle_Conversation_LeavesMemoryAndGoesOnBehindItsWatermark()
    {
        var clock = new FakeTimeProvider(DateTimeOffset.UtcNow);
        await using var line = await Line.OpenAsync(clock, "--DirectLine:TokenMinutes=120");
        var talk = await line.StartAsync();
        await talk.SayAsync("hi", "c-1");
        await talk.ReadUntilAsync("You said: hi");
        var watermark = (string?)(await talk.ReadAsync())["watermark"];

        await PassAsync(clock, minutes: 32);
        var empty = await talk.ReadAsync();
        await talk.SayAsync("again", "c-2");
        var all = await talk.ReadUntilAsync("You said: again");

        Assert.Empty(Talk.Activities(empty));
        Assert.Equal(["again", "You said: again"], Talk.Texts(all));
        Assert.Equal(["again", "You said: again"], Talk.Texts(Talk.Activities(await talk.ReadAsync(watermark))));
    }

    [Fact]
    public async Task Idle_ConversationReconnected_IsNotGreetedAgainAndRepeatsHaveNoEffect()
    {
        var clock = new FakeTimeProvider(DateTimeOffset.UtcNow);
        await using var line = await Line.OpenAsync(clock, "--DirectLine:TokenMinutes=120");
        var talk = await line.StartAsync();
        await talk.SayAsync("hi", "c-1");
        await talk.ReadUntilAsync("You said: hi");

        await PassAsync(clock, minutes: 32);
        await talk.ReconnectAsync();
        await talk.SayAsync("hi", "c-1");
        await talk.SayAsync("next", "c-2");

        Assert.Equal(["hi", "next", "You said: next"], Talk.Texts(await talk.ReadUntilAsync("You said: next")));
        Assert.Equal(3, line.Bot.Heard.Count);
    }

    [Fact]
    public async Task Idle_SocketIsOpen_StaysInMemory()
    {
        var clock = new FakeTimeProvider(DateTimeOffset.UtcNow);
        await using var line = await Line.OpenAsync(clock, "--DirectLine:TokenMinutes=120");
        var talk = await line.StartAsync();
        using var socket = await talk.ListenAsync();
        await socket.ReceiveUntilAsync("Welcome");

        await PassAsync(clock, minutes: 32);
        await talk.SayAsync("hi");

        await socket.ReceiveUntilAsync("You said: hi");
        Assert.Equal(["Welcome", "hi", "You said: hi"], Talk.Texts(Talk.Activities(await talk.ReadAsync())));
    }

    [Fact]
    public async Task Idle_ManyConversations_MakeRoomForOthers()
    {
        var clock = new FakeTimeProvider(DateTimeOffset.UtcNow);
        await using var line = await Line.OpenAsync(clock, "--DirectLine:MaxConversations=1");
        await (await line.StartAsync()).ReadUntilAsync("Welcome");

        await PassAsync(clock, minutes: 32);

        await (await line.StartAsync()).ReadUntilAsync("Welcome");
    }

    [Fact]
    public async Task Restart_SameKeyAndFolder_TokenStillOpensTheConversationWithItsState()
    {
        var folder = Directory.CreateTempSubdirectory().FullName;
        string[] settings = [Key, "--Storage:Kind=Sqlite", $"--Storage:File={folder}/bot.db"];
        Talk before;
        string? watermark;
        await using (var line = await Line.OpenAsync(settings: settings))
        {
            before = await line.StartAsync();
            await before.SayAsync("hi", "c-1");
            await before.ReadUntilAsync("You said: hi");
            watermark = (string?)(await before.ReadAsync())["watermark"];
        }

        await using (var line = await Line.OpenAsync(settings: settings))
        {
            using var response = await line.SendAsync("GET", $"{before.Address}?watermark={watermark}", before.Token);
            var after = new Talk(line, before.User, await Line.BodyAsync(response));
            await after.SayAsync("hi", "c-1");
            await after.SayAsync("next", "c-2");
            await after.ReadUntilAsync("You said: next");

            Assert.Equal(["hi", "next", "You said: next"], Talk.Texts(Talk.Activities(await after.ReadAsync(watermark))));
            Assert.Single(line.Bot.Heard);
        }

        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task Restart_RepliesLeftByAnEarlierRun_ArriveOverDirectLine()
    {
        var folder = Directory.CreateTempSubdirectory().FullName;
        string[] settings = [Key, "--Storage:Kind=Sqlite", $"--Storage:File={folder}/bot.db"];
        Talk before;
        await using (var line = await Line.OpenAsync(settings: settings))
        {
            before = await line.StartAsync();
            await before.ReadUntilAsync("Welcome");
        }

        await using (var database = Database.Open(new StorageOptions { File = $"{folder}/bot.db" }, TimeProvider.System))
        {
            await using var turn = await database.Turns.BeginAsync(new TurnKey(new ConversationKey("directline", "", before.Id), "message", "killed"), default);
            turn.StageReply($$$"""
                {"type":"message","text":"Left over","serviceUrl":"urn:backpainbot:directline","channelId":"directline",
                "conversation":{"id":"{{{before.Id}}}"},"from":{"id":"bot"},"recipient":{"id":"{{{before.User}}}"}}
                """);
            await turn.CommitAsync(null, default);
        }

        await using (var line = await Line.OpenAsync(settings: settings))
        {
            using var response = await line.SendAsync("GET", before.Address, before.Token);
            var after = new Talk(line, before.User, await Line.BodyAsync(response));
            Assert.Equal(["Left over"], Talk.Texts(await after.ReadUntilAsync("Left over")));
        }

        Directory.Delete(folder, recursive: true);
    }

    private static async Task PassAsync(FakeTimeProvider clock, int minutes)
    {
        for (var i = 0; i < minutes; i++)
        {
            clock.Advance(TimeSpan.FromMinutes(1));

            // The sweep runs on another thread and asks for its next minute only then.
            await Task.Delay(15);
        }
    }
}
