using System.Diagnostics;
using BackPainBot.Channels.Outbox;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Integration.AspNet.Core;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace BackPainBot.Conversations.Redaction.Watching;

/// <summary>
/// The little that differs in a watched program: the addresses of Teams and of those who issue tokens lead to this machine, Teams
/// sets no pace, and there is something that makes the bot fail.
/// </summary>
internal static class HostChange
{
    private const string Listener = "Microsoft.Extensions.Hosting";
    private const string Login = "bot-login";
    private const string Building = "HostBuilding";

    public static void Prepare() => DiagnosticListener.AllListeners.Subscribe(new Listeners());

    private static void Change(IServiceCollection services)
    {
        services.AddSingleton(new Paces(TimeProvider.System, []));
        foreach (var client in new[] { Options.DefaultName, Login, "openid-metadata" }) services.AddHttpClient(client).ConfigurePrimaryHttpMessageHandler(() => new Rerouted());
        services.AddSingleton<BotFrameworkAuthentication>(provider => new ConfigurationBotFrameworkAuthentication(
            provider.GetRequiredService<IConfiguration>(),
            new ConfigurationServiceClientCredentialFactory(provider.GetRequiredService<IConfiguration>(), provider.GetRequiredService<IHttpClientFactory>().CreateClient(Login), provider.GetRequiredService<ILogger<Rerouted>>()),
            httpClientFactory: provider.GetRequiredService<IHttpClientFactory>(),
            logger: provider.GetRequiredService<ILogger<Rerouted>>()));
        var bot = services.Last(service => service.ServiceType == typeof(IBot));
        services.AddSingleton<IBot>(provider => ActivatorUtilities.CreateInstance<FailingBot>(provider, bot.ImplementationFactory!(provider)));
    }

    // The way by which tools of the framework itself reach into a host that another program makes.
    private sealed class Listeners : IObserver<DiagnosticListener>, IObserver<KeyValuePair<string, object?>>
    {
        public void OnNext(DiagnosticListener value)
        {
            if (value.Name == Listener) value.Subscribe(this);
        }

        public void OnNext(KeyValuePair<string, object?> value)
        {
            if (value is { Key: Building, Value: IHostBuilder host }) host.ConfigureServices((_, services) => Change(services));
        }

        public void OnCompleted()
        {
        }

        public void OnError(Exception error)
        {
        }
    }
}
