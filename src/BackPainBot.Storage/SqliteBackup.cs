using System.Data.Common;
using BackPainBot.Storage.Sql;
using BackPainBot.Storage.Sql.Sqlite;
using Dapper;
using Microsoft.Data.Sqlite;

namespace BackPainBot.Storage;

/// <summary>Copies SQLite's file and brings a copy back, also while the bot runs on it. PostgreSQL has its own tools.</summary>
public static class SqliteBackup
{
    /// <summary>Writes a copy of the database as it is at one moment. It appears whole, and this account alone can read it.</summary>
    /// <exception cref="StorageSetupException">There is no such database, or the copy cannot be written.</exception>
    public static void Save(StorageOptions options, string copy)
    {
        var file = FileOf(options);
        if (!File.Exists(file)) throw new StorageSetupException($"There is no database '{file}' to back up: see Storage:File.");
        var unfinished = copy + ".new";
        Try($"'{file}' could not be copied to '{copy}'", () =>
        {
            File.Delete(unfinished);
            SqliteFile.CreatePrivately(unfinished);
            using (var source = Open(file))
            using (var destination = Open(unfinished))
            {
                source.BackupDatabase(destination);
                CheckWhole(destination, unfinished);

                // In one file, without a journal beside it.
                destination.Execute("pragma journal_mode = delete");
            }

            File.Move(unfinished, copy, overwrite: true);
        });
    }

    /// <summary>Puts a copy in the place of what the database holds. What happened since the copy is gone.</summary>
    /// <exception cref="StorageSetupException">The copy is none, or damaged, or the database cannot be written.</exception>
    public static void Restore(StorageOptions options, string copy)
    {
        var file = FileOf(options);
        if (!File.Exists(copy)) throw new StorageSetupException($"There is no copy '{copy}' to restore.");
        Try($"'{copy}' could not be restored to '{file}'", () =>
        {
            using var source = Open(copy);
            CheckWhole(source, copy);
            SqliteFile.CreatePrivately(file);
            using var destination = Open(file);
            source.BackupDatabase(destination);
            destination.Execute("pragma journal_mode = wal");
            Schema.UpgradeSqlite(destination);
        });
    }

    private static string FileOf(StorageOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        return options.Kind == StorageKind.Sqlite
            ? options.FileOrDefault
            : throw new StorageSetupException($"Storage:Kind is {options.Kind}: only SQLite is backed up so; for PostgreSQL use pg_dump and pg_restore.");
    }

    private static SqliteConnection Open(string file)
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = file, Pooling = false }.ToString());
        connection.Open();

        // The bot writes in between.
        connection.Execute("pragma busy_timeout = 30000");
        return connection;
    }

    private static void CheckWhole(SqliteConnection connection, string file)
    {
        if (connection.QueryFirst<string>("pragma integrity_check") is not "ok")
            throw new StorageSetupException($"'{file}' is damaged: take another copy.");
        if (connection.QueryFirst<long>("select count(*) from sqlite_master where name = 'SchemaVersions'") == 0)
            throw new StorageSetupException($"'{file}' is no database of this bot: take another copy.");
    }

    private static void Try(string failure, Action action)
    {
        try
        {
            action();
        }
        catch (Exception exception) when (exception is DbException or IOException or UnauthorizedAccessException)
        {
            throw new StorageSetupException($"{failure}: {exception.Message}", exception);
        }
    }
}
