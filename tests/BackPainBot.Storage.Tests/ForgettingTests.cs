using System.Text;

namespace BackPainBot.Storage.Tests;

/// <summary>What a person can see of what is stored of them, and its deletion.</summary>
public abstract class ForgettingTests(TestDatabase database) : StoreTests(database)
{
    private const string Secret = "numb since Tuesday";
    private static readonly StateKey Answers = new(StateScope.Conversation, "answers");
    private static readonly StateKey PainLog = new(StateScope.User, "pain log");
    private static readonly string Json = $$"""{"said":"{{Secret}}"}""";

    private ConversationKey Earlier => Conversation with { Conversation = Conversation.Conversation + "-earlier" };

    [Fact]
    public async Task ReadAllAsync_EverythingStored_GivesItAll()
    {
        await StoreEverythingAsync();

        await using var turn = await BeginAsync("my data");
        var items = await turn.ReadAllAsync(default);

        Assert.Equal(
            ["answered", "answered", "check-in", "conversation", "conversation", "message", "message", "message", "message", "reply", "reply", "user"],
            items.Select(item => item.Kind).Order());
        Assert.All(items, item => Assert.Contains(Secret, item.Json, StringComparison.Ordinal));
    }

    [Fact]
    public async Task ReadAllAsync_OfAnother_GivesNothing()
    {
        await StoreEverythingAsync();

        await using var turn = await Store.BeginAsync(
            new TurnKey(Conversation with { Conversation = "theirs" }, "message", "1") { User = "somebody else" }, default);

        Assert.Empty(await turn.ReadAllAsync(default));
    }

    [Fact]
    public async Task StageForgetting_EverythingStored_LeavesNothing()
    {
        await StoreEverythingAsync();

        await RunAsync("delete", turn => turn.StageForgetting());

        await using var next = await BeginAsync("next");
        Assert.Empty(await next.ReadAllAsync(default));
        Assert.Empty(await next.ReadCheckInsAsync(default));
        Assert.Null(await next.ReadStateAsync(PainLog, default));
        Assert.Empty(await Store.FindUndeliveredAsync(default));
        Assert.Equal(0, await CountInRawAsync());
    }

    [Fact]
    public async Task StageForgetting_RepliesOfThisTurn_AreStillSaid()
    {
        await StoreEverythingAsync();

        await RunAsync("delete", turn =>
        {
            turn.StageReply("Deleted.");
            turn.StageForgetting();
            turn.StageLogged(new("reply", null, """{"text":"Deleted."}"""));
            turn.StageState(Answers, null);
        });

        await using var lease = await Store.TakeOutboxAsync(Conversation, default);
        Assert.Equal(["Deleted."], lease.Entries.Select(entry => entry.Json));
        Assert.Single((await Lines.ReadAsync(Conversation, 0, default))!.Activities);
    }

    [Fact]
    public async Task StageForgetting_ReadInTheSameTurn_FindsNothing()
    {
        await StoreEverythingAsync();
        await using var turn = await BeginAsync("delete");

        turn.StageForgetting();

        Assert.Null(await turn.ReadStateAsync(Answers, default));
        Assert.Null(await turn.ReadStateAsync(PainLog, default));
        Assert.Empty(await turn.ReadCheckInsAsync(default));
    }

    [Fact]
    public async Task StageForgetting_RepeatAfterwards_HasNoSecondEffect()
    {
        await RunAsync("delete", turn => turn.StageForgetting(), response: "[]");

        await using var repeat = await BeginAsync("delete");

        Assert.True(repeat.IsRepeat);
    }

    [Fact]
    public async Task PruneAsync_UnusedForLong_LeavesNothing()
    {
        await StoreEverythingAsync();

        // A check-in is in use until it is due.
        Clock.Advance(TimeSpan.FromDays(7 + 91));

        await Store.PruneAsync(Clock.GetUtcNow().AddDays(-90), default);
        await Lines.PruneAsync(Clock.GetUtcNow().AddDays(-90), Clock.GetUtcNow().AddDays(-90), default);

        Assert.Equal(0, await CountInRawAsync());
    }

    [Fact]
    public async Task PruneAsync_StillUsed_LeavesEverything()
    {
        await StoreEverythingAsync();
        var before = await CountInRawAsync();
        Clock.Advance(TimeSpan.FromHours(23));

        var forgotten = await Store.PruneAsync(Clock.GetUtcNow().AddDays(-90), default);

        Assert.Equal(0, forgotten);
        await using var turn = await BeginAsync("next");
        Assert.Equal(12, (await turn.ReadAllAsync(default)).Count);
        Assert.True(before > 0);
    }

    /// <summary>How often the secret stands in what the database keeps, past all that the program knows of it.</summary>
    protected abstract Task<int> CountInRawAsync();

    private async Task StoreEverythingAsync()
    {
        foreach (var conversation in new[] { Conversation, Earlier })
        {
            await Lines.PostAsync(conversation, new("1", null, Json), _ => Json, default);
            await using (var turn = await Store.BeginAsync(new TurnKey(conversation, "message", "1") { User = User }, default))
            {
                turn.StageState(Answers, Json);
                turn.StageState(PainLog, Json);
                turn.StageReply(Json);
                turn.StageLogged(new(null, null, Json));
                turn.StageCheckIns([new("day 7", Clock.GetUtcNow().AddDays(7), true, Json)]);
                await turn.CommitAsync(Json, default);
            }

            var posted = await Lines.NextTurnAsync(conversation, default);
            await Lines.TurnDoneAsync(conversation, posted!.Position, default);
        }
    }

    public sealed class InFile(SqliteFileDatabase database) : ForgettingTests(database), IClassFixture<SqliteFileDatabase>
    {
        /// <summary>In the bytes of the file and of its journal.</summary>
        protected override async Task<int> CountInRawAsync()
        {
            var count = 0;
            foreach (var file in new[] { database.File, database.File + "-wal" }.Where(File.Exists))
            {
                await using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
                using var bytes = new MemoryStream();
                await stream.CopyToAsync(bytes);
                count += Encoding.Latin1.GetString(bytes.ToArray()).Split(Secret).Length - 1;
            }

            return count;
        }
    }

    public sealed class OnPostgres(PostgresDatabase database) : ForgettingTests(database), IClassFixture<PostgresDatabase>
    {
        /// <summary>In every row of every table.</summary>
        protected override async Task<int> CountInRawAsync()
        {
            await using var source = Npgsql.NpgsqlDataSource.Create(database.Options.ConnectionString);
            var count = 0L;
            string[] tables = ["conversations", "ledger", "outbox", "senders", "user_state", "check_ins", "lines", "log", "inbox", "settings"];
            foreach (var table in tables)
            {
                await using var command = source.CreateCommand($"select count(*) from {table} as row where row::text like '%{Secret}%'");
                count += (long)(await command.ExecuteScalarAsync())!;
            }

            return (int)count;
        }
    }
}
