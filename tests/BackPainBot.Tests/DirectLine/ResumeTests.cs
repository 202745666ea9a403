using BackPainBot.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace BackPainBot.Tests.DirectLine;

/// <summary>Conversations that outlive their host, with the settings that it comes with.</summary>
public sealed class ResumeTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("backpainbot-");

    private string[] Settings => ["--Storage:Kind=Sqlite", $"--Storage:File={Path.Combine(_folder.FullName, "bot.db")}"];

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task Restart_GoesOnFromTheWatermark()
    {
        string? watermark;
        Talk talk;
        await using (var line = await Line.OpenAsync(settings: Settings))
        {
            talk = await line.GreetAsync();
            await talk.SayAsync("hi", "c-1");
            await talk.ReadUntilAsync("You said: hi");
            watermark = (string?)(await talk.ReadAsync())["watermark"];
        }

        await using (var line = await Line.OpenAsync(settings: Settings))
        {
            talk = await talk.AtAsync(line);
            using var socket = await talk.ListenAsync(watermark);
            await talk.SayAsync("hi", "c-1");
            await talk.SayAsync("next", "c-2");
            await socket.ReceiveUntilAsync("You said: next");

            Assert.Equal(["next", "You said: next"], socket.Texts);
            Assert.Equal(["Welcome", "hi", "You said: hi", "next", "You said: next"], Talk.Texts(Talk.Activities(await talk.ReadAsync())));
            Assert.Single(line.Bot.Heard);
        }
    }

    [Fact]
    public async Task Restart_AfterAKillBetweenTheAnswerAndTheTurn_TheTurnRuns()
    {
        Talk talk;
        await using (var line = await Line.OpenAsync(settings: Settings))
        {
            talk = await line.GreetAsync();
            await PostAndDieAsync(line, talk, "hi");
        }

        await using (var line = await Line.OpenAsync(settings: Settings))
        {
            talk = await talk.AtAsync(line);

            Assert.Equal(["Welcome", "hi", "You said: hi"], Talk.Texts(await talk.ReadUntilAsync("You said: hi")));
        }
    }

    [Fact]
    public async Task Restart_WhileATurnRuns_ThatOneEndsAndThoseBehindItFollow()
    {
        Talk talk;
        await using (var line = await Line.OpenAsync(settings: Settings))
        {
            talk = await line.GreetAsync();
            await talk.SayAsync("wait");
            await line.HearAsync("wait");
            await talk.SayAsync("next");

            var stopping = line.Server.StopAsync();
            line.Bot.GoOn.SetResult();
            await stopping;
            Assert.DoesNotContain("next", line.Bot.Heard.Select(activity => activity.Text));
        }

        await using (var line = await Line.OpenAsync(settings: Settings))
        {
            talk = await talk.AtAsync(line);

            Assert.Equal(["Welcome", "wait", "next", "You said: wait", "You said: next"], Talk.Texts(await talk.ReadUntilAsync("You said: next")));
            Assert.Equal(["next"], line.Bot.Heard.Select(activity => activity.Text));
        }
    }

    [Fact]
    public async Task Restart_ConversationThatHasEnded_StaysSo()
    {
        Talk talk;
        await using (var line = await Line.OpenAsync(settings: Settings))
        {
            talk = await line.GreetAsync();
            using var socket = await talk.ListenAsync();
            await talk.SayAsync("end");
            await socket.ReceiveUntilClosedAsync();
        }

        await using (var line = await Line.OpenAsync(settings: Settings))
        {
            using var response = await line.SendAsync("GET", talk.Address, talk.Token);

            Assert.Equal(System.Net.HttpStatusCode.NotFound, response.StatusCode);
        }
    }

    // What a process has stored that is killed right after it answered.
    private static async Task PostAndDieAsync(Line line, Talk talk, string text)
    {
        await line.Server.StopAsync();
        var id = $"{talk.Id}|posted";
        var json = $$"""
            {"type":"message","id":"{{id}}","text":"{{text}}","serviceUrl":"urn:backpainbot:directline","channelId":"directline",
            "conversation":{"id":"{{talk.Id}}" },"from":{"id":"{{talk.User}}","role":"user"},"recipient":{"id":"bot"} }
            """;
        await line.Server.Services.GetRequiredService<ILineStore>().PostAsync(
            new ConversationKey("directline", "", talk.Id), new LoggedActivity(id, null, $$"""{"type":"message","text":"{{text}}"}"""), _ => json, default);
    }
}
