using System.Net;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace BackPainBot.Tests.Outbound;

/// <summary>The program with a registration: those who sign for it, the login service, and a channel.</summary>
internal sealed class RegisteredBot : IAsyncDisposable
{
    public const string Secret = "client-secret-of-the-test";

    private RegisteredBot(LoginServer login, ChannelServer channel) => (Login, Channel) = (login, channel);

    public LoginServer Login { get; }

    public ChannelServer Channel { get; }

    /// <summary>The program; null until it is started.</summary>
    public BotServer Server { get; private set; } = null!;

    public LogLines Log => Server.Log;

    /// <summary>Everything around the program, which is not started.</summary>
    public static async Task<RegisteredBot> PrepareAsync() => new(await LoginServer.StartAsync(), await ChannelServer.StartAsync());

    public static async Task<RegisteredBot> StartAsync(TimeProvider? clock = null)
    {
        var bot = await PrepareAsync();
        await bot.StartServerAsync(clock: clock);
        return bot;
    }

    public async Task StartServerAsync(string environment = "Development", TimeProvider? clock = null, params string[] settings)
    {
        Server = await BotServer.StartAsync([.. Settings("SingleTenant"), $"--MicrosoftAppPassword={Secret}", .. settings], environment, services =>
        {
            OwnCertificate.Trust(services);
            if (clock is not null) services.AddSingleton(clock);
            services.AddLogging(logging => logging.AddFilter(null, LogLevel.Trace));
        });
    }

    /// <summary>A cloud of its own, in which these servers are the trusted ones.</summary>
    public string[] Settings(string type) =>
    [
        $"--MicrosoftAppType={type}", $"--MicrosoftAppId={Token.AppId}", "--MicrosoftAppTenantId=tenant-1",
        .. AnotherCloud.Settings(Login.EntraUrl, Login.KeysUrl),
    ];

    /// <summary>Has the channel's user say something.</summary>
    public Task<HttpResponseMessage> PostAsync(string text, string conversation = "one", string? serviceUrl = null) =>
        Server.PostAsync(Message(text, conversation, serviceUrl).ToJsonString(), Authorization(serviceUrl));

    public async Task SayAsync(string text, string conversation = "one", string? serviceUrl = null)
    {
        using var response = await PostAsync(text, conversation, serviceUrl);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }

    public JsonObject Message(string text, string conversation, string? serviceUrl = null)
    {
        var message = Activities.Message(serviceUrl ?? Channel.ServiceUrl, text);
        message["conversation"] = new JsonObject { ["id"] = conversation };
        return message;
    }

    public string Authorization(string? serviceUrl = null) =>
        Token.OfChannel(serviceUrl ?? Channel.ServiceUrl, DateTimeOffset.UtcNow).SignedBy(OpenIdServer.KeyOf("channel"));

    /// <summary>Asserts that nothing that is logged, however much that is, holds the secret or a token.</summary>
    public static void AssertNoSecrets(IEnumerable<string> lines) => Assert.DoesNotContain(
        lines,
        line => line.Contains(Secret, StringComparison.Ordinal) || line.Contains(LoginServer.TokenPrefix, StringComparison.Ordinal));

    public async ValueTask DisposeAsync()
    {
        if (Server is not null) await Server.DisposeAsync();
        await Channel.DisposeAsync();
        await Login.DisposeAsync();
    }
}
