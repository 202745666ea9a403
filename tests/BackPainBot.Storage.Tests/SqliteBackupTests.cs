namespace BackPainBot.Storage.Tests;

/// <summary>Copies of a database that is in use.</summary>
public sealed class SqliteBackupTests(SqliteFileDatabase database) : StoreTests(database), IClassFixture<SqliteFileDatabase>
{
    private static readonly StateKey Answers = new(StateScope.Conversation, "answers");

    private string Copy => database.File + ".copy";

    [Fact]
    public async Task Restore_WhileTheBotRuns_BringsTheCopyBack()
    {
        await RunAsync("1", turn => turn.StageState(Answers, "before"));
        SqliteBackup.Save(database.Options, Copy);
        await RunAsync("2", turn => turn.StageState(Answers, "after"));

        SqliteBackup.Restore(database.Options, Copy);

        await using var turn = await BeginAsync("2");
        Assert.False(turn.IsRepeat);
        Assert.Equal("before", await turn.ReadStateAsync(Answers, default));
    }

    [Fact]
    public async Task Save_WhileTurnsAreWritten_IsWhole()
    {
        using var enough = new CancellationTokenSource();
        var writing = Task.Run(async () =>
        {
            for (var i = 0; !enough.IsCancellationRequested; i++)
            {
                await RunAsync($"{i}", turn =>
                {
                    turn.StageState(Answers, $"{i}");
                    turn.StageState(new(StateScope.User, "same"), $"{i}");
                });
            }
        });
        for (var i = 0; i < 20; i++)
        {
            await RunAsync($"first {i}", _ => { });
            SqliteBackup.Save(database.Options, Copy);
            await AssertWholeAsync();
        }

        await enough.CancelAsync();
        await writing;
    }

    [Fact]
    public async Task Restore_ThereIsNoDatabaseYet_MakesIt()
    {
        await RunAsync("1", turn => turn.StageState(Answers, "before"));
        SqliteBackup.Save(database.Options, Copy);
        var elsewhere = new StorageOptions { File = database.File + ".elsewhere" };

        SqliteBackup.Restore(elsewhere, Copy);

        await using var opened = Storage.Database.Open(elsewhere, Clock);
        await using var turn = await opened.Turns.BeginAsync(new TurnKey(Conversation, "message", "2"), default);
        Assert.Equal("before", await turn.ReadStateAsync(Answers, default));
    }

    [Fact]
    public void Save_ForOthersOnThisMachine_CannotBeRead()
    {
        SqliteBackup.Save(database.Options, Copy);

        if (!OperatingSystem.IsWindows()) Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(Copy));
    }

    [Fact]
    public void Restore_NoDatabase_SaysSoAndChangesNothing()
    {
        File.WriteAllText(Copy, new string('x', 10_000));

        var refused = Assert.Throws<StorageSetupException>(() => SqliteBackup.Restore(database.Options, Copy));

        Assert.Contains(Copy, refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Save_Postgres_NamesItsOwnTools()
    {
        var refused = Assert.Throws<StorageSetupException>(() => SqliteBackup.Save(new() { Kind = StorageKind.PostgreSql }, Copy));

        Assert.Contains("pg_dump", refused.Message, StringComparison.Ordinal);
    }

    /// <summary>What one turn wrote stands in the copy together, or not at all.</summary>
    private async Task AssertWholeAsync()
    {
        await using var copy = Storage.Database.Open(new() { File = Copy }, Clock);
        await using var turn = await copy.Turns.BeginAsync(new TurnKey(Conversation, "message", "look") { User = User }, default);
        Assert.Equal(await turn.ReadStateAsync(new(StateScope.User, "same"), default), await turn.ReadStateAsync(Answers, default));
    }
}
