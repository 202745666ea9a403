using BackPainBot.Storage.Sql;
using BackPainBot.Storage.Sql.Postgres;
using BackPainBot.Storage.Sql.Sqlite;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace BackPainBot.Storage;

/// <summary>Adds this room to a host.</summary>
public static class TurnStorageServices
{
    /// <summary>Adds <see cref="ITurnStore"/>, <see cref="ILineStore"/> and <see cref="ISettingStore"/> on the database that configuration section <c>Storage</c> asks for.</summary>
    /// <exception cref="StorageSetupException">When the first of them is made: the database cannot be used.</exception>
    public static IServiceCollection AddTurnStorage(this IServiceCollection services, IConfiguration configuration)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        services.AddOptions<StorageOptions>().Bind(configuration.GetSection("Storage")).ValidateOnStart();
        services.AddSingleton<IValidateOptions<StorageOptions>, StorageOptionsValidator>();
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton(provider => Open(OptionsOf(provider)));
        services.AddSingleton<ITurnStore>(provider =>
            new SqlTurnStore(provider.GetRequiredService<Engine>(), OptionsOf(provider), provider.GetRequiredService<TimeProvider>()));
        services.AddSingleton<ILineStore>(provider =>
            new SqlLineStore(provider.GetRequiredService<Engine>(), OptionsOf(provider), provider.GetRequiredService<TimeProvider>()));
        services.AddSingleton<ISettingStore, SqlSettingStore>();
        services.AddHostedService<Retention>();
        return services;
    }

    private static StorageOptions OptionsOf(IServiceProvider provider) => provider.GetRequiredService<IOptions<StorageOptions>>().Value;

    private static Engine Open(StorageOptions options) => options.Kind switch
    {
        StorageKind.PostgreSql => PostgresEngine.Connect(options.ConnectionString),
        StorageKind.Memory => SqliteEngine.InMemory(),
        _ => SqliteEngine.InFile(options.FileOrDefault),
    };
}
