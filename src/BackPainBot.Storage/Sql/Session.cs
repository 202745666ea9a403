using System.Data.Common;
using Dapper;

namespace BackPainBot.Storage.Sql;

/// <summary>A connection with its transaction, if there is one. The SQL is what every engine understands.</summary>
internal sealed class Session(DbConnection connection, DbTransaction? transaction = null)
{
    public async Task<IReadOnlyList<T>> AllAsync<T>(string sql, object? values = null) =>
        (await connection.QueryAsync<T>(sql, values, transaction)).AsList();

    /// <returns>The first row, or null.</returns>
    public Task<T?> FirstAsync<T>(string sql, object? values = null)
        where T : class =>
        connection.QueryFirstOrDefaultAsync<T>(sql, values, transaction);

    /// <returns>The first number, or null.</returns>
    public Task<long?> NumberAsync(string sql, object? values = null) =>
        connection.QueryFirstOrDefaultAsync<long?>(sql, values, transaction);

    /// <returns>How many rows changed.</returns>
    public Task<int> RunAsync(string sql, object? values = null) => connection.ExecuteAsync(sql, values, transaction);
}
