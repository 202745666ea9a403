using System.Data.Common;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace BackPainBot.Storage.Sql;

/// <summary>
/// Tells a database that is away from one that was asked for what it can never do: that is tried again for as long as the
/// database is away, and this would fail each time.
/// </summary>
internal static class Outage
{
    // https://www.sqlite.org/rescode.html: too big, constraint, mismatch, range. One thread writes, so no constraint is a race.
    private static readonly HashSet<int> NeverInSqlite = [18, 19, 20, 25];

    // https://www.postgresql.org/docs/current/errcodes-appendix.html: data exception, program limit exceeded. A constraint can be
    // a race of two programs, which the next try ends.
    private static readonly HashSet<string> NeverInPostgres = ["22", "54"];

    /// <returns>Null where trying again cannot help, or where it is not the database that failed.</returns>
    public static StoreUnavailableException? Of(Exception exception) => exception switch
    {
        SqliteException sqlite when NeverInSqlite.Contains(sqlite.SqliteErrorCode) => null,
        PostgresException postgres when NeverInPostgres.Contains(postgres.SqlState[..2]) => null,
        DbException or TimeoutException => new StoreUnavailableException(exception),
        _ => null,
    };
}
