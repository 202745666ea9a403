using System.Net;
using System.Text.Json.Nodes;
using BackPainBot.Tests.DirectLine;

namespace BackPainBot.Tests.Edge;

/// <summary>What is too much for one conversation, user or address is told when to come again; it stops nobody else.</summary>
public sealed class RateTests
{
    [Fact]
    public async Task Messages_TooManyForAConversation_Are429AndAnotherIsServed()
    {
        await using var channel = await ChannelServer.StartAsync();
        await using var bot = await BotServer.StartAsync(["--Gate:MessagesPerMinute=3"]);
        for (var i = 0; i < 3; i++) await PassAsync(bot, Message(channel, $"{i}"));

        await AssertTooManyAsync(await bot.PostAsync(Message(channel, "too much").ToJsonString()));
        await PassAsync(bot, Message(channel, "elsewhere", conversation: "another"));

        Assert.Equal(["You said: 0", "You said: 1", "You said: 2", "You said: elsewhere"], channel.Texts);
    }

    [Fact]
    public async Task Messages_TooManyForAConversation_AreServedInTheSameOneOfAnotherTenantOrChannel()
    {
        await using var channel = await ChannelServer.StartAsync();
        await using var bot = await BotServer.StartAsync(["--Gate:MessagesPerMinute=1"]);
        var elsewhere = Message(channel, "another channel");
        elsewhere["channelId"] = "test";

        await PassAsync(bot, Message(channel, "one"));
        await AssertTooManyAsync(await bot.PostAsync(Message(channel, "too much").ToJsonString()));
        await PassAsync(bot, Message(channel, "another tenant", tenant: "another"));
        await PassAsync(bot, elsewhere);
    }

    [Theory]
    [InlineData("user", "", false)]
    [InlineData("another", "", true)]
    [InlineData("user", "another", true)]
    public async Task Messages_TooManyForAUser_Are429WhereverTheUserTalks(string user, string tenant, bool passes)
    {
        await using var channel = await ChannelServer.StartAsync();
        await using var bot = await BotServer.StartAsync(["--Gate:UserMessagesPerMinute=3"]);
        for (var i = 0; i < 3; i++) await PassAsync(bot, Message(channel, "hi", conversation: $"c-{i}"));

        var response = await bot.PostAsync(Message(channel, "hi", "c-4", user, tenant).ToJsonString());

        if (passes) Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        else await AssertTooManyAsync(response);
    }

    [Fact]
    public async Task Messages_TooManyOfStrangers_Are429AndTakeNothingFromThoseWhoMay()
    {
        await using var channel = await ChannelServer.StartAsync();
        await using var bot = await BotServer.StartAsync(["--Gate:StrangersPerMinute=2", "--Gate:MessagesPerMinute=1"]);
        for (var i = 0; i < 2; i++)
            await BotServer.AssertRefusedAsync(HttpStatusCode.Unauthorized, await bot.PostAsync(Message(channel, "hi").ToJsonString(), "Bearer a.b.c"));

        await AssertTooManyAsync(await bot.PostAsync(Message(channel, "hi").ToJsonString(), "Bearer a.b.c"));
        await PassAsync(bot, Message(channel, "hi"));

        Assert.Equal(2, bot.Log.Lines.Count(line => line.Contains("refused with 401", StringComparison.Ordinal)));
        Assert.DoesNotContain(bot.Log.Lines, line => line.Contains("429", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Address_TooManyRequests_Are429ButNotThoseOfChannelsOrWhatAClientNeedsToReadOn()
    {
        await using var channel = await ChannelServer.StartAsync();
        await using var line = await Line.OpenAsync(settings: "--Edge:RequestsPerMinute=4");
        var talk = await line.StartAsync();
        await talk.SayAsync("hi");
        (await line.Http.GetAsync("/check-ins.ics")).Dispose();

        await AssertTooManyAsync(await line.Http.GetAsync("/"));
        await AssertTooManyAsync(await line.Http.GetAsync("/check-ins.ics"));
        await AssertTooManyAsync(await line.Http.GetAsync("/page.js"));
        await AssertTooManyAsync(await line.SendAsync("POST", "/api/token", null));
        await AssertTooManyAsync(await talk.PostAsync(Talk.Message("too much")));
        await AssertTooManyAsync(await line.SendAsync("POST", $"{talk.Address}/upload", talk.Token));
        for (var i = 0; i < 10; i++)
        {
            await talk.ReadAsync();
            using var socket = await talk.ListenAsync("0");
            (await line.SendAsync("POST", $"{Line.Root}/tokens/refresh", talk.Token)).EnsureSuccessStatusCode().Dispose();
            await PassAsync(line.Server, Message(channel, $"{i}"));
            (await line.Http.GetAsync("/health/ready")).EnsureSuccessStatusCode().Dispose();
        }
    }

    [Fact]
    public async Task DirectLine_TooManyForAUserOfSeveralConversations_Are429()
    {
        await using var line = await Line.OpenAsync(settings: ["--DirectLine:UserMessagesPerMinute=3", $"--DirectLine:GenerateSecret={Secret}"]);
        var (one, other, stranger) = (await StartAsync(line, "dl_one"), await StartAsync(line, "dl_one"), await StartAsync(line, "dl_two"));
        for (var i = 0; i < 3; i++) await one.SayAsync($"{i}");

        await AssertTooManyAsync(await other.PostAsync(Talk.Message("too much")));
        await stranger.SayAsync("I may");
    }

    [Fact]
    public async Task DirectLine_TooManyConversationsOfOneAddress_Are429AndThoseOpenGoOn()
    {
        await using var line = await Line.OpenAsync(settings: ["--DirectLine:TokensPerMinute=1", $"--DirectLine:GenerateSecret={Secret}"]);
        var talk = await StartAsync(line, "dl_one");
        var another = await GenerateAsync(line, "dl_two");

        await AssertTooManyAsync(await line.SendAsync("POST", $"{Line.Root}/conversations", (string?)another["token"]));
        await talk.SayAsync("hi");
        await talk.ReconnectAsync();
    }

    private const string Secret = "a-secret-that-is-long-enough-to-be-one";

    internal static async Task AssertTooManyAsync(HttpResponseMessage response)
    {
        await BotServer.AssertRefusedAsync(HttpStatusCode.TooManyRequests, response);
        Assert.InRange(response.Headers.RetryAfter!.Delta!.Value.TotalSeconds, 1, 60);
    }

    private static async Task<JsonObject> GenerateAsync(Line line, string user)
    {
        using var response = await line.SendAsync("POST", $"{Line.Root}/tokens/generate", Secret, new JsonObject { ["user"] = new JsonObject { ["id"] = user } });
        return await Line.BodyAsync(response);
    }

    private static async Task<Talk> StartAsync(Line line, string user) => new(line, user, await GenerateAsync(line, user) is { } given
        && await line.SendAsync("POST", $"{Line.Root}/conversations", (string?)given["token"]) is { } response ? await Line.BodyAsync(response) : []);

    private static async Task PassAsync(BotServer bot, JsonObject message)
    {
        using var response = await bot.PostAsync(message.ToJsonString());
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }

    private static JsonObject Message(ChannelServer channel, string text, string conversation = "one", string user = "user", string tenant = "")
    {
        var message = Activities.Message(channel.ServiceUrl, text);
        message["conversation"] = new JsonObject { ["id"] = conversation, ["tenantId"] = tenant };
        message["from"]!["id"] = user;
        return message;
    }
}
