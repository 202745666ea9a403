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
    private static readonly TimeSpan LoginPatience = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan ConnectionLife = TimeSpan.FromMinutes(5);

    /// <summary>Answers are small; what is larger is no answer.</summary>
    private const int MaxAnswerBytes = 1024 * 1024;

    /// <summary>The client that gets the bot's own token.</summary>
    public const string LoginClient = "bot-login";

    public static IServiceCollection AddBotAdapter(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<BotOptions>().Bind(configuration).ValidateOnStart();
        services.AddSingleton<IValidateOptions<BotOptions>, BotOptionsValidator>();
        services.AddSingleton<PublicConnections>().AddTransient<TrustedDestinations>().AddTransient<LoginFailures>();

        // Replies carry the bot's token: they follow no redirect, and no log holds a conversation's address.
        services.AddHttpClient(Options.DefaultName, client => (client.Timeout, client.MaxResponseContentBufferSize) = (ChannelPatience, MaxAnswerBytes))
            .ConfigurePrimaryHttpMessageHandler(provider =>
            {
                var connections = Connections();
                connections.ConnectCallback = provider.GetRequiredService<PublicConnections>().ConnectAsync;
                return connections;
            })
            .AddHttpMessageHandler(() => new RefusedSends())
            .AddHttpMessageHandler<TrustedDestinations>()
            .RemoveAllLoggers();

        // Carries the secret. A managed identity's endpoint is on this machine or its network, and only there.
        services.AddHttpClient(LoginClient, client => (client.Timeout, client.MaxResponseContentBufferSize) = (LoginPatience, MaxAnswerBytes))
            .ConfigurePrimaryHttpMessageHandler(Connections)
            .AddHttpMessageHandler<LoginFailures>()
            .SetHandlerLifetime(Timeout.InfiniteTimeSpan)
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
        var configuration = provider.GetRequiredService<IConfiguration>();
        var clients = provider.GetRequiredService<IHttpClientFactory>();
        var logger = provider.GetRequiredService<ILogger<ConfigurationBotFrameworkAuthentication>>();
        return new ConfigurationBotFrameworkAuthentication(
            configuration,
            new ConfigurationServiceClientCredentialFactory(configuration, clients.CreateClient(LoginClient), logger),
            httpClientFactory: clients,
            logger: logger);
    }

    private static SocketsHttpHandler Connections() => new()
    {
        AllowAutoRedirect = false,
        UseCookies = false,
        ConnectTimeout = ConnectPatience,
        PooledConnectionLifetime = ConnectionLife,
    };
}
