using BackPainBot.Channels.DirectLine.Azure;
using BackPainBot.Channels.DirectLine.Endpoints;
using BackPainBot.Channels.DirectLine.Lines;
using BackPainBot.Channels.DirectLine.Tokens;
using BackPainBot.Storage;
using Microsoft.AspNetCore.Cors.Infrastructure;
using Microsoft.Bot.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace BackPainBot.Channels.DirectLine;

/// <summary>Adds Direct Line to a host.</summary>
public static class DirectLineServices
{
    private static readonly TimeSpan AzurePatience = TimeSpan.FromSeconds(10);
    private const int MaxAnswerBytes = 64 * 1024;
    private static readonly TimeSpan PreflightAge = TimeSpan.FromHours(1);

    /// <summary>
    /// Adds Direct Line 3.0, as configuration section <c>DirectLine</c> says. Needs <see cref="ChannelServices.AddChannels"/>,
    /// an <see cref="ILineStore"/> and <see cref="ISettingStore"/>, an <see cref="IBot"/>, and <see cref="DirectLineEndpoints.MapDirectLine"/> on the program.
    /// </summary>
    public static IServiceCollection AddDirectLine(this IServiceCollection services, IConfiguration configuration)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        services.AddOptions<DirectLineOptions>().Bind(configuration.GetSection("DirectLine")).ValidateOnStart();
        services.AddSingleton<IValidateOptions<DirectLineOptions>, DirectLineOptionsValidator>();
        services.AddSingleton<SigningKey>().AddHostedService(provider => provider.GetRequiredService<SigningKey>());
        services.AddSingleton<DirectLineTokens>().AddSingleton<DirectLineAdapter>();
        services.AddSingleton<LineRunner>().AddHostedService(provider => provider.GetRequiredService<LineRunner>());
        services.AddSingleton<LineTurns>().AddHostedService<WaitingTurns>();
        services.AddSingleton<OpenSockets>().AddHostedService<LineUpkeep>();
        services.AddSingleton<DirectLineLimits>().AddSingleton<Origins>().AddSingleton<ConversationAnswers>();
        services.AddSingleton<AzureDirectLine>();
        services.AddHttpClient(AzureDirectLine.HttpClientName, client => (client.Timeout, client.MaxResponseContentBufferSize) = (AzurePatience, MaxAnswerBytes))
            .ConfigurePrimaryHttpMessageHandler(() => new SocketsHttpHandler { AllowAutoRedirect = false });
        services.AddCors();
        services.AddOptions<CorsOptions>().Configure<IOptions<DirectLineOptions>>(AllowOrigins);
        return services;
    }

    private static void AllowOrigins(CorsOptions cors, IOptions<DirectLineOptions> options) =>
        cors.AddPolicy(DirectLineEndpoints.CorsPolicy, policy => policy
            .WithOrigins([.. options.Value.AllowedOrigins])
            .WithMethods("GET", "POST")
            .WithHeaders("authorization", "content-type", "x-ms-bot-agent", "x-requested-with")
            .WithExposedHeaders("Retry-After")
            .SetPreflightMaxAge(PreflightAge));
}
