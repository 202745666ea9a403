using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace BackPainBot.Storage;

/// <summary>Adds this room to a host.</summary>
public static class TurnStorageServices
{
    /// <summary>Adds the <see cref="ITurnStore"/> that configuration section <c>Storage</c> asks for.</summary>
    public static IServiceCollection AddTurnStorage(this IServiceCollection services, IConfiguration configuration)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        services.AddOptions<StorageOptions>().Bind(configuration.GetSection("Storage")).ValidateOnStart();
        services.AddSingleton<IValidateOptions<StorageOptions>, StorageOptionsValidator>();
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton<ITurnStore>(provider =>
        {
            var folder = provider.GetRequiredService<IOptions<StorageOptions>>().Value.Folder;
            var clock = provider.GetRequiredService<TimeProvider>();
            return folder.Length == 0 ? new MemoryTurnStore(clock) : new FileTurnStore(folder, clock);
        });
        return services;
    }
}
