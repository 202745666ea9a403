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
        services.AddSingleton(provider =>
            Database.Open(provider.GetRequiredService<IOptions<StorageOptions>>().Value, provider.GetRequiredService<TimeProvider>()));
        services.AddSingleton(provider => provider.GetRequiredService<Database>().Turns);
        services.AddSingleton(provider => provider.GetRequiredService<Database>().Lines);
        services.AddSingleton(provider => provider.GetRequiredService<Database>().Settings);
        services.AddHostedService<Retention>();
        return services;
    }
}
