using System.Data.Common;
using BackPainBot.Conversations.Client;

namespace BackPainBot.Conversations.Redaction;

/// <summary>Does to the program's database what happens to databases.</summary>
internal sealed class DatabaseTrouble(WatchedBot bot, Func<DbConnection> connect)
{
    /// <summary>Lets turns fail in their middle: when they are to be kept.</summary>
    public async Task FailAsync(TeamsTalk talk)
    {
        foreach (var table in new[] { "outbox", "conversations" })
        {
            await RunAsync($"alter table {table} rename to gone");
            using var response = await bot.PostAsync(talk.Message(new FullRun(bot).Rare()).Plant(bot.Canaries));
            Assert.True((int)response.StatusCode >= 500, $"{table} is gone, and yet {response.StatusCode}.");
            await RunAsync($"alter table gone rename to {table}");
        }
    }

    /// <summary>Keeps it locked for a while during a turn.</summary>
    public async Task<IReadOnlyList<Reply>> LockAsync(TeamsTalk talk)
    {
        await using var connection = connect();
        await connection.OpenAsync();
        await using var transaction = await connection.BeginTransactionAsync();
        await using var command = connection.CreateCommand();
        (command.Transaction, command.CommandText) = (transaction, "update conversations set used_at = used_at");
        await command.ExecuteNonQueryAsync();
        var turn = talk.SayAsync(new FullRun(bot).Rare());
        Assert.False(turn.IsCompleted);
        await transaction.RollbackAsync();
        return await turn;
    }

    /// <summary>Lets every check-in be due.</summary>
    public Task LetTimePassAsync() => RunAsync($"update check_ins set due_at = {DateTimeOffset.UtcNow.ToUnixTimeMilliseconds()}, held_until = 0");

    private async Task RunAsync(string sql)
    {
        await using var connection = connect();
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await command.ExecuteNonQueryAsync();
    }
}
