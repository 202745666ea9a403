using BackPainBot.Channels.Outbox;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Integration.AspNet.Core;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Extensions.Options;

namespace BackPainBot.Bot;

/// <summary>Adds the adapter to the host.</summary>
internal static class BotServices
{
    /// <summary>Long, since a reply that is given up too early may be there, and its repeat the second.</summary>
    private static readonly TimeSpan ChannelPatience = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan ConnectPatience = TimeSpan.FromSeconds(5);

    public static IServiceCollection AddBotAdapter(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<BotOptions>().Bind(configuration).ValidateOnStart();
        services.AddSingleton<IValidateOptions<BotOptions>, BotOptionsValidator>();
        // Replies carry the bot's token: they follow no redirect, and no log holds a conversation's address.
        services.AddHttpClient(Options.DefaultName, client => client.Timeout = ChannelPatience)
            .ConfigurePrimaryHttpMessageHandler(() => new SocketsHttpHandler
            {
                AllowAutoRedirect = false,
                ConnectTimeout = ConnectPatience,
                PooledConnectionLifetime = TimeSpan.FromMinutes(5),
            })
            .AddHttpMessageHandler(() => new RefusedSends())
            .RemoveAllLoggers();
        services.AddSingleton<BotFrameworkAuthentication>(CreateAuthentication);
        services.AddSingleton<PainBotAdapter>();
        services.AddSingleton<BotAdapter>(provider => provider.GetRequiredService<PainBotAdapter>());
        services.AddSingleton<IBotFrameworkHttpAdapter>(provider => provider.GetRequiredService<PainBotAdapter>());
        return services;
    }

    private static ConfigurationBotFrameworkAuthentication CreateAuthentication(IServiceProvider provider)
    {
        // Background services are made before the host validates options, and would fail here with less to say.
        _ = provider.GetRequiredService<IOptions<BotOptions>>().Value;
        return new ConfigurationBotFrameworkAuthentication(
            provider.GetRequiredService<IConfiguration>(),
            httpClientFactory: provider.GetRequiredService<IHttpClientFactory>(),
            logger: provider.GetRequiredService<ILogger<ConfigurationBotFrameworkAuthentication>>());
    }
}
