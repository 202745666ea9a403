using System.Net.Http.Headers;
using System.Text;
using BackPainBot.BotBuilder.Tests.Connector;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Integration.AspNet.Core;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Extensions.Configuration;

namespace BackPainBot.BotBuilder.Tests.Integration;

/// <summary>A bot behind a real <see cref="CloudAdapter"/> and a real web server, with the channel that it answers.</summary>
public sealed class BotServer : IAsyncDisposable
{
    private readonly LoopbackServer _server;
    private readonly HttpClient _http = new();

    private BotServer(CloudAdapter adapter, FakeConnector connector, LoopbackServer server)
    {
        Adapter = adapter;
        Connector = connector;
        _server = server;
    }

    public CloudAdapter Adapter { get; }

    public FakeConnector Connector { get; }

    /// <summary>With authentication off, unless <paramref name="settings"/> name an app id.</summary>
    public static Task<BotServer> StartAsync(BotCallbackHandler turn, params (string Key, string Value)[] settings)
    {
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection(settings.Select(setting => KeyValuePair.Create(setting.Key, (string?)setting.Value)))
            .Build();
        return StartAsync(turn, new ConfigurationBotFrameworkAuthentication(configuration));
    }

    public static async Task<BotServer> StartAsync(BotCallbackHandler turn, BotFrameworkAuthentication authentication)
    {
        var adapter = new CloudAdapter(authentication);
        var bot = new Bot(turn);
        var server = await LoopbackServer.StartAsync(context => adapter.ProcessAsync(context.Request, context.Response, bot, context.RequestAborted));
        return new BotServer(adapter, await FakeConnector.StartAsync(), server);
    }

    public Task<HttpResponseMessage> GetAsync() => _http.GetAsync(new Uri(_server.Url));

    public async Task<HttpResponseMessage> PostAsync(string json, string? authorization = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, _server.Url) { Content = new StringContent(json, Encoding.UTF8, "application/json") };
        if (authorization is not null)
            request.Headers.Authorization = AuthenticationHeaderValue.Parse(authorization);
        return await _http.SendAsync(request);
    }

    /// <summary>An activity as the Emulator sends it, with more members, or others, from <paramref name="members"/>.</summary>
    public string Activity(string members = """ "text":"my back hurts" """, string type = "message", string channelId = "emulator", string? serviceUrl = null, string conversationId = "c1|livechat") =>
        $$"""
        {
          "type":"{{type}}", "id":"in-1", "channelId":"{{channelId}}", "serviceUrl":"{{serviceUrl ?? Connector.ServiceUrl}}",
          "from":{"id":"user-1","name":"User","role":"user"}, "recipient":{"id":"bot-1","name":"Bot","role":"bot"},
          "conversation":{"id":"{{conversationId}}"}, {{members}}
        }
        """;

    public async ValueTask DisposeAsync()
    {
        _http.Dispose();
        await _server.DisposeAsync();
        await Connector.DisposeAsync();
    }

    private sealed class Bot(BotCallbackHandler turn) : IBot
    {
        public Task OnTurnAsync(ITurnContext turnContext, CancellationToken cancellationToken) => turn(turnContext, cancellationToken);
    }
}
