using BackPainBot.Storage;

namespace BackPainBot;

/// <summary>The commands <c>backup &lt;file&gt;</c> and <c>restore &lt;file&gt;</c>, which the program does instead of running the bot.</summary>
internal static class BackupCommand
{
    /// <summary>Does the command, if the arguments are one; settings may follow it.</summary>
    /// <returns>Whether they were.</returns>
    /// <exception cref="StorageSetupException">It cannot be done.</exception>
    /// <exception cref="UsageException">No file is named.</exception>
    public static bool TryRun(string[] args)
    {
        if (args is not ["backup" or "restore", ..]) return false;
        if (args is not [_, var file, .. var settings] || file.StartsWith('-')) throw new UsageException($"'{args[0]}' needs the name of a file: {args[0]} backpainbot.bak");
        var builder = BackPainBotHost.CreateBuilder(settings);
        var options = builder.Configuration.GetSection("Storage").Get<StorageOptions>() ?? new();
        if (args[0] == "backup") SqliteBackup.Save(options, file);
        else SqliteBackup.Restore(options, file);
        return true;
    }
}
