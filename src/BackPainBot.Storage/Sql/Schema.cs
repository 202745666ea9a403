using System.Reflection;
using DbUp;
using DbUp.Builder;
using DbUp.Engine.Output;
using DbUp.Sqlite.Helpers;
using Microsoft.Data.Sqlite;

namespace BackPainBot.Storage.Sql;

/// <summary>Brings a database to the form that this program knows. The scripts are the same for every engine.</summary>
internal static class Schema
{
    private const string Scripts = "BackPainBot.Storage.Sql.Migrations.";

    /// <exception cref="StorageSetupException">A later program has changed the database, or it cannot be changed.</exception>
    public static void UpgradeSqlite(SqliteConnection connection)
    {
        using var shared = new SharedConnection(connection);
        Upgrade(DeployChanges.To.SqliteDatabase(shared), "integer primary key");
    }

    /// <exception cref="StorageSetupException">A later program has changed the database, or it cannot be changed.</exception>
    public static void UpgradePostgres(string connectionString) =>
        Upgrade(DeployChanges.To.PostgresqlDatabase(connectionString), "bigint generated always as identity primary key");

    private static void Upgrade(UpgradeEngineBuilder builder, string id)
    {
        var engine = builder
            .WithScriptsEmbeddedInAssembly(Assembly.GetExecutingAssembly(), name => name.StartsWith(Scripts, StringComparison.Ordinal))
            .WithVariable("id", id)
            .WithTransactionPerScript()
            .LogTo(new NoOpUpgradeLog())
            .Build();
        var known = engine.GetDiscoveredScripts().Select(script => script.Name).ToHashSet();
        if (engine.GetExecutedScripts().Find(name => !known.Contains(name)) is { } later)
        {
            throw new StorageSetupException(
                $"The database was changed by a later version of this program ('{later}'): run that version, or name another database.");
        }

        if (!engine.IsUpgradeRequired()) return;
        if (engine.PerformUpgrade() is { Successful: false } failed)
        {
            throw new StorageSetupException(
                $"The database could not be brought up to date ({failed.Error.Message}): restore a backup, or name an empty database.", failed.Error);
        }
    }
}
