using Microsoft.Extensions.Options;

namespace BackPainBot.Page;

/// <summary>Adds this room to the host.</summary>
internal static class PageServices
{
    public static IServiceCollection AddPage(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<PageOptions>().Bind(configuration.GetSection("Page")).ValidateOnStart();
        services.AddSingleton<IValidateOptions<PageOptions>, PageOptionsValidator>();
        services.AddSecurityHeaders();
        services.AddSingleton<PageText>();
        services.AddSingleton<CheckInFile>();
        return services;
    }
}
