using System.Net.Sockets;
using Npgsql;

namespace BackPainBot.Storage.Sql.Postgres;

/// <summary>How the program connects, and whether the database is one that it can use.</summary>
internal static class PostgresSettings
{
    private const int OldestMajor = 13;
    private const int DriversPool = 100;
    private const int Pool = 30;

    /// <summary>Held while a program brings the database up to date; another waits.</summary>
    private const long UpgradeLock = 0x4261636B5061696E;

    // A machine that vanished, or hangs in a turn, is not to hold its conversations for hours.
    private const string Patience = "-c tcp_keepalives_idle=10 -c tcp_keepalives_interval=5 -c tcp_keepalives_count=3 "
        + "-c idle_in_transaction_session_timeout=120s";

    /// <exception cref="StorageSetupException">It is no connection string.</exception>
    public static string Of(string connectionString)
    {
        try
        {
            var settings = new NpgsqlConnectionStringBuilder(connectionString) { ApplicationName = "BackPainBot" };
            if (string.IsNullOrEmpty(settings.Options)) settings.Options = Patience;

            // The driver's own limit is as much as a server usually has for all: a second program could not start.
            if (settings.MaxPoolSize == DriversPool) settings.MaxPoolSize = Pool;
            return settings.ToString();
        }
        catch (ArgumentException mistake)
        {
            throw new StorageSetupException("Storage:ConnectionString is no connection string of PostgreSQL: write it like 'Host=db;Database=backpainbot;Username=bot;Password=…'.", mistake);
        }
    }

    /// <summary>Connects once, and brings the database up to date.</summary>
    /// <exception cref="StorageSetupException">It cannot be reached, is too old, or cannot be changed.</exception>
    public static void Check(string connectionString)
    {
        try
        {
            using var connection = new NpgsqlConnection(connectionString);
            connection.Open();
            if (connection.PostgreSqlVersion.Major < OldestMajor)
                throw new StorageSetupException($"The PostgreSQL of Storage:ConnectionString is version {connection.PostgreSqlVersion}: use version {OldestMajor} or later.");
            Run(connection, "select pg_advisory_lock(@lock)");
            Schema.UpgradePostgres(connectionString);
            Run(connection, "select pg_advisory_unlock(@lock)");
        }
        catch (Exception exception) when (exception is NpgsqlException or SocketException or TimeoutException)
        {
            throw new StorageSetupException(
                $"The PostgreSQL of Storage:ConnectionString cannot be reached or used ({exception.Message}): see that the server runs, "
                + "that host, database, user and password are right, and that the user may make tables.",
                exception);
        }
    }

    private static void Run(NpgsqlConnection connection, string sql)
    {
        using var command = new NpgsqlCommand(sql, connection) { Parameters = { new("lock", UpgradeLock) }, CommandTimeout = 0 };
        command.ExecuteNonQuery();
    }
}
