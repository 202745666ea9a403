using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace BackPainBot.Storage;

/// <summary>Says at start what is wrong with the options, all of it at once.</summary>
internal sealed class StorageOptionsValidator(IHostEnvironment environment) : IValidateOptions<StorageOptions>
{
    public ValidateOptionsResult Validate(string? name, StorageOptions options)
    {
        var failures = Failures(options).ToList();
        return failures.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(failures);
    }

    private IEnumerable<string> Failures(StorageOptions options)
    {
        if (!Enum.IsDefined(options.Kind)) yield return $"Storage:Kind is '{options.Kind}': set it to Sqlite, PostgreSql or Memory.";
        if (options.Kind == StorageKind.Memory && !environment.IsDevelopment())
            yield return $"Storage:Kind is Memory, which forgets everything with each restart, and this is {environment.EnvironmentName}: set it to Sqlite or PostgreSql.";
        if (options.Kind == StorageKind.PostgreSql && options.ConnectionString.Length == 0)
            yield return "Storage:ConnectionString is empty: set it to the PostgreSQL database, like 'Host=db;Database=backpainbot;Username=bot;Password=…'.";
        if (options.MaxMegabytes < 0) yield return $"Storage:MaxMegabytes is {options.MaxMegabytes}: set it to 1 or more, or to 0 for no limit.";
        if (options.RetentionDays is < 1 or > 3650)
            yield return $"Storage:RetentionDays is {options.RetentionDays}: set it to a number from 1 to 3650.";
        if (options.LogBytes is < 64 * 1024 or > 64 * 1024 * 1024)
            yield return $"Storage:LogBytes is {options.LogBytes}: set it to a number from {64 * 1024} to {64 * 1024 * 1024}.";
    }
}
