namespace BackPainBot.Storage;

/// <summary>Where everything is kept. Configuration section <c>Storage</c>.</summary>
public sealed class StorageOptions
{
    /// <summary>The kind of database.</summary>
    public StorageKind Kind { get; set; } = StorageKind.Sqlite;

    /// <summary>SQLite's file; empty is <c>BackPainBot/backpainbot.db</c> in the account's folder for application data.</summary>
    public string File { get; set; } = "";

    /// <summary>How large SQLite's file may become, in megabytes, 1 or more; 0 is as large as the disk lets it.</summary>
    public int MaxMegabytes { get; set; }

    /// <summary>PostgreSQL's connection string.</summary>
    public string ConnectionString { get; set; } = "";

    /// <summary>Days after its last use that anything is kept at most, 1 to 3650.</summary>
    public int RetentionDays { get; set; } = 90;

    /// <summary>How much of a Web Chat conversation is kept to be read again, in characters; 64 k to 64 M. The oldest goes first.</summary>
    public int LogBytes { get; set; } = 1024 * 1024;

    /// <summary>The file that SQLite uses.</summary>
    internal string FileOrDefault => File.Length > 0 ? File : Path.Combine(
        Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.DoNotVerify), "BackPainBot", "backpainbot.db");
}

/// <summary>A kind of database.</summary>
public enum StorageKind
{
    /// <summary>A file, for one program on one machine.</summary>
    Sqlite,

    /// <summary>A server, for any number of machines.</summary>
    PostgreSql,

    /// <summary>Nothing outlives the process: in Development only.</summary>
    Memory,
}
