using System.Net.Http.Headers;
using System.Text.Json.Nodes;
using Microsoft.Bot.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace BackPainBot.Tests.DirectLine;

/// <summary>The running host with a chatty bot, and what a Direct Line client asks of it.</summary>
internal sealed class Line(BotServer server, ChattyBot bot) : IAsyncDisposable
{
    public const string Root = "/v3/directline";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(15);

    public ChattyBot Bot => bot;

    public BotServer Server => server;

    public HttpClient Http => server.Client;

    public static async Task<Line> OpenAsync(TimeProvider? clock = null, params string[] settings)
    {
        var bot = new ChattyBot();
        var server = await BotServer.StartAsync(settings, configure: services =>
        {
            services.AddSingleton<IBot>(bot);
            if (clock is not null) services.AddSingleton(clock);
        });
        return new Line(server, bot);
    }

    /// <summary>A token as the page gets it.</summary>
    public async Task<JsonObject> TokenAsync(string? earlier = null)
    {
        using var response = await SendAsync("POST", "/api/token", null, earlier is null ? null : new JsonObject { ["token"] = earlier });
        return await BodyAsync(response);
    }

    /// <summary>Begins a conversation of its own.</summary>
    public async Task<Talk> StartAsync()
    {
        var given = await TokenAsync();
        using var response = await SendAsync("POST", $"{Root}/conversations", (string?)given["token"], new JsonObject());
        return new Talk(this, (string)given["userId"]!, await BodyAsync(response));
    }

    /// <summary>Begins a conversation of its own, and reads the greeting.</summary>
    public async Task<Talk> GreetAsync()
    {
        var talk = await StartAsync();
        await talk.ReadUntilAsync("Welcome");
        return talk;
    }

    /// <summary>Waits until the bot was given a message of that text.</summary>
    public async Task HearAsync(string text)
    {
        for (var deadline = DateTime.UtcNow + Patience; !HasHeard(); await Task.Delay(20))
            Assert.True(DateTime.UtcNow < deadline, $"The bot did not hear '{text}'.");

        bool HasHeard()
        {
            lock (bot.Heard) return bot.Heard.Any(activity => activity.Text == text);
        }
    }

    public async Task<HttpResponseMessage> SendAsync(string method, string url, string? token, JsonNode? body = null)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), url);
        if (token is not null) request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        if (body is not null)
            request.Content = new StringContent(body.ToJsonString(), new MediaTypeHeaderValue("application/json"));
        return await Http.SendAsync(request);
    }

    public static async Task<JsonObject> BodyAsync(HttpResponseMessage response)
    {
        Assert.True(response.IsSuccessStatusCode, $"{response.RequestMessage?.RequestUri} answered {response.StatusCode}.");
        return JsonNode.Parse(await response.Content.ReadAsStringAsync())!.AsObject();
    }

    public ValueTask DisposeAsync() => server.DisposeAsync();
}
