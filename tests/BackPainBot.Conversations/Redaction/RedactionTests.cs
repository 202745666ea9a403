using System.Data.Common;
using BackPainBot.Conversations.Redaction.Watching;
using Microsoft.Data.Sqlite;
using Npgsql;
using Xunit.Abstractions;

namespace BackPainBot.Conversations.Redaction;

/// <summary>
/// What people write, who they are, what the bot made of it, and every secret: none of it is in anything that the program
/// writes besides its database, however much it is made to write.
/// </summary>
public sealed class RedactionTests(ITestOutputHelper output)
{
    private readonly Canaries _canaries = new();

    [Fact]
    public async Task FullRun_OnSqlite_WritesNothingOfAnybodyAndNoSecret()
    {
        var folder = Directory.CreateTempSubdirectory("backpainbot-redaction-").FullName;
        var file = Path.Combine(folder, "bot.db");
        await using (var bot = await WatchedBot.StartAsync($"Storage__File={file}", _canaries))
            await AssertNothingIsWrittenAsync(bot, () => new SqliteConnection($"Data Source={file};Pooling=False"));
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task FullRun_OnPostgres_WritesNothingOfAnybodyAndNoSecret()
    {
        await using var server = await PostgresServer.StartAsync();
        var database = $"{await server.NewDatabaseAsync()};Password={_canaries.Word("the database's password")}";
        await using var bot = await WatchedBot.StartAsync($"Storage__Kind=PostgreSql\nStorage__ConnectionString={database}", _canaries);

        await AssertNothingIsWrittenAsync(bot, () => new NpgsqlConnection($"{database};Pooling=False"));
    }

    [Fact]
    public async Task WatchedBot_ThatTellsWhatItHeard_IsFoundOutEverywhere()
    {
        await using var bot = await WatchedBot.StartAsync("Storage__File={folder}/bot.db", _canaries);
        var talk = new TeamsTalk(bot);

        await talk.SayAsync($"{FailingBot.Leak}{_canaries.Words("what was spread", 6)}");
        await bot.StopAsync();

        var found = Finds(bot).Where(find => find.Origin == "what was spread").Select(find => find.Place).ToHashSet();
        Assert.Superset(new HashSet<string> { "log", "output", "span", "metric", "exception", "file" }, found);
    }

    private async Task AssertNothingIsWrittenAsync(WatchedBot bot, Func<DbConnection> connect)
    {
        var run = new FullRun(bot);
        var (talk, other) = (new TeamsTalk(bot), new TeamsTalk(bot));
        var trouble = new DatabaseTrouble(bot, connect);
        await run.TalkInTeamsAsync(talk);
        await trouble.LockAsync(talk);
        await trouble.FailAsync(talk);
        await run.TalkOnThePageAsync();
        await new BadCalls(bot).CallMessagesAsync();
        await trouble.LetTimePassAsync();
        await bot.StopAsync();

        // The check-in that is due by now is asked first.
        await bot.StartAgainAsync();
        await WaitForAsync(() => bot.Connector.Take(talk.Payloads.Personal).Any(reply => reply.Question == "check-in"));
        await run.TellInTeamsAsync(talk);
        await other.OpenAsync();
        await run.TellInTeamsAsync(other);
        await run.TalkToAFailingChannelAsync();
        await bot.StopAsync();

        foreach (var token in bot.Connector.Authorizations) _canaries.KeepToken(token, "the bot's own token");
        AssertMuchWasWritten(bot);
        var finds = Finds(bot).Where(find => !IsOfATimeZone(find.Line)).ToList();
        foreach (var group in finds.GroupBy(find => (find.Place, find.Origin))) output.WriteLine($"{group.Count()} x {group.Key.Origin} in {group.Key.Place}: {Short(group.First().Line)}");
        Assert.Empty(finds.Select(find => $"{find.Origin} in {find.Place}").Distinct());
    }

    /// <summary>A watch that sees nothing finds nothing.</summary>
    private static void AssertMuchWasWritten(WatchedBot bot)
    {
        foreach (var sign in new[] { "\"LogLevel\":\"Trace\"", "BackPainBot.Gate.GateMiddleware", "BackPainBot.Channels.Turns.FailedTurn", "BackPainBot.Channels.Outbox", "Microsoft.AspNetCore.Routing", "Microsoft.AspNetCore.Server.Kestrel" })
            Assert.Contains(bot.Output, line => line.Contains(sign, StringComparison.Ordinal));
        foreach (var sign in new[] { "span\tMicrosoft.AspNetCore", "span\tSystem.Net.Http", "metric\tMicrosoft.AspNetCore.Hosting", "metric\tSystem.Net.Http", "exception\tBackPainBot.Storage.StoreUnavailableException", "event\tMicrosoft.AspNetCore" })
            Assert.Contains(bot.Told, line => line.StartsWith(sign, StringComparison.Ordinal));
    }

    /// <summary>Whether .NET looked for the file of a time zone that somebody made up. It tells nobody that there is none.</summary>
    private static bool IsOfATimeZone(string line) => line.StartsWith("exception\tSystem.IO.FileNotFoundException\tCould not find file '/usr/share/zoneinfo/", StringComparison.Ordinal);

    private IEnumerable<(string Origin, string Place, string Line)> Finds(WatchedBot bot) =>
    [
        .. _canaries.FindIn(bot.Output).Select(find => (find.Origin, find.Line.StartsWith('{') ? "log" : "output", find.Line)),
        .. _canaries.FindIn(bot.Told).Select(find => (find.Origin, find.Line.Split('\t')[0], find.Line)),
        .. _canaries.FindIn(bot.Left).Select(find => (find.Origin, "file", find.Line)),
    ];

    private static string Short(string line) => line.Length > 1200 ? line[..1200] : line;

    private static async Task WaitForAsync(Func<bool> isSo)
    {
        for (var deadline = DateTime.UtcNow.AddSeconds(30); !isSo(); await Task.Delay(50))
            Assert.True(DateTime.UtcNow < deadline, "No check-in was asked.");
    }
}
