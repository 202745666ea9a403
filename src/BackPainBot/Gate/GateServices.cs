using Microsoft.Extensions.Options;

namespace BackPainBot.Gate;

/// <summary>Adds this room to the host.</summary>
internal static class GateServices
{
    public static IServiceCollection AddGate(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<GateOptions>().Bind(configuration.GetSection("Gate")).ValidateOnStart();
        services.AddSingleton<IValidateOptions<GateOptions>, GateOptionsValidator>();
        services.AddSingleton<ServiceUrls>().AddSingleton<CallerRules>().AddSingleton<GateLimits>().AddSingleton<TokenCheck>();
        services.AddHttpClient(OpenIdKeys.HttpClientName, client => client.MaxResponseContentBufferSize = OpenIdKeys.MaxDocumentBytes)
            .ConfigurePrimaryHttpMessageHandler(() => new SocketsHttpHandler { AllowAutoRedirect = false });
        return services;
    }
}
