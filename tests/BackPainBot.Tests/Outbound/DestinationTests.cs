using System.Net;
using System.Net.Sockets;
using System.Text.Json.Nodes;
using BackPainBot.Storage;
using BackPainBot.Tests.DirectLine;
using Microsoft.Extensions.DependencyInjection;
using Line = BackPainBot.Tests.DirectLine.Line;

namespace BackPainBot.Tests.Outbound;

/// <summary>Where nothing of the bot's may go, nothing goes: no reply, no token, not even a connection.</summary>
public sealed class DestinationTests
{
    private const string OnThisMachine = "https://localhost/channel/";

    [Fact]
    public async Task Reply_ChannelRedirects_GoesNowhereElse()
    {
        await using var bot = await RegisteredBot.StartAsync();
        await using var other = await ChannelServer.StartAsync();
        bot.Channel.RedirectsTo = $"{other.ServiceUrl}/v3/conversations/one/activities";

        await bot.SayAsync("hi");

        Assert.NotEmpty(bot.Channel.Authorizations);
        Assert.Empty(other.Authorizations);
        AssertGivenUp(bot);
    }

    [Fact]
    public async Task Reply_OwedToAHostThatIsNoLongerTrusted_IsGivenUpAndToldWithoutItsConversation()
    {
        var folder = Directory.CreateTempSubdirectory();
        var file = $"{folder.FullName}/bot.db";
        await using var bot = await RegisteredBot.PrepareAsync();

        // The port of https, at which nobody listens: the reply is owed.
        await bot.StartServerAsync(settings: [$"--Storage:Kind=Sqlite", $"--Storage:File={file}"]);
        await bot.SayAsync("hi", "a-conversation", OnThisMachine);
        await bot.Server.DisposeAsync();
        var asked = bot.Login.Asked.Count;
        await bot.StartServerAsync("Production", settings: $"--Storage:File={file}");
        await UntilAsync(() => bot.Log.Lines.Any(line => line.Contains("given up", StringComparison.Ordinal)));
        await UntilAsync(() => Owed(bot).Count == 0);

        var told = Assert.Single(bot.Log.Lines, line => line.Contains("not trusted or has", StringComparison.Ordinal));
        Assert.Contains("localhost", told, StringComparison.Ordinal);
        Assert.DoesNotContain("a-conversation", told, StringComparison.Ordinal);
        Assert.InRange(asked, 1, 2);
        AssertGivenUp(bot);
        folder.Delete(recursive: true);
    }

    [Fact]
    public async Task Reply_TrustedNameOfAPrivateAddress_IsGivenUp()
    {
        await using var bot = await RegisteredBot.PrepareAsync();
        await bot.StartServerAsync("Production", settings: "--Gate:TrustedHosts:0=localhost");

        await bot.SayAsync("hi", serviceUrl: OnThisMachine);

        Assert.Single(bot.Log.Lines, line => line.Contains("has no public address", StringComparison.Ordinal));
        AssertGivenUp(bot);
        Assert.Empty(Owed(bot));
    }

    [Fact]
    public async Task Attachment_AtAPrivateAddress_IsNotFetched()
    {
        using var secret = new TcpListener(IPAddress.Loopback, 0);
        secret.Start();
        var attachments = JsonNode.Parse($$"""
            [{"contentType":"image/png","contentUrl":"http://{{secret.LocalEndpoint}}/secret.png","thumbnailUrl":"http://{{secret.LocalEndpoint}}/small.png","name":"a.png"}]
            """)!;
        await using var channel = await ChannelServer.StartAsync();
        await using var line = await Line.OpenAsync();

        using var response = await line.Server.PostAsync(
            Activities.Message(channel.ServiceUrl).With("attachments", attachments.DeepClone()).ToJsonString());
        var talk = await line.StartAsync();
        var message = Talk.Message("hi");
        message["attachments"] = attachments;
        using var posted = await talk.PostAsync(message);
        await talk.ReadUntilAsync("You said: hi");

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Single(channel.Received);
        Assert.False(secret.Pending());
    }

    private static IReadOnlyCollection<ConversationKey> Owed(RegisteredBot bot) =>
        bot.Server.Services.GetRequiredService<ITurnStore>().FindUndeliveredAsync(CancellationToken.None).AsTask().GetAwaiter().GetResult();

    private static void AssertGivenUp(RegisteredBot bot) =>
        Assert.Single(bot.Log.Lines, line => line.Contains("was given up", StringComparison.Ordinal));

    private static async Task UntilAsync(Func<bool> condition)
    {
        for (var i = 0; i < 600 && !condition(); i++) await Task.Delay(25);
        Assert.True(condition());
    }
}
