using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;

namespace BackPainBot.Tests.DirectLine;

/// <summary>What is too big, too many or of the wrong kind; and that nothing of it stops a client for good.</summary>
public sealed class LimitTests
{
    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("not json")]
    [InlineData("{}")]
    [InlineData("""{"type":"conversationUpdate","membersAdded":[{"id":"x"}]}""")]
    [InlineData("""{"type":"message","text":7}""")]
    [InlineData("""{"type":"message","text":"a","text":"b"}""")]
    [InlineData("""{"type":"message","text":"half a pair: \ud83d"}""")]
    [InlineData("""{"type":"message","attachments":"x"}""")]
    public async Task Post_Unsound_IsRefusedAndStoresNothing(string body)
    {
        await using var line = await Line.OpenAsync();
        var talk = await line.StartAsync();
        await talk.ReadUntilAsync("Welcome");

        using var response = await PostAsync(line, talk, new StringContent(body, Encoding.UTF8, "application/json"));

        await BotServer.AssertRefusedAsync(HttpStatusCode.BadRequest, response);
        Assert.Single(Talk.Activities(await talk.ReadAsync()));
    }

    [Fact]
    public async Task Post_DeeplyNested_IsRefused()
    {
        await using var line = await Line.OpenAsync();
        var body = "{\"type\":\"message\",\"value\":" + new string('[', 5000) + new string(']', 5000) + "}";

        using var response = await PostAsync(line, await line.StartAsync(), new StringContent(body, Encoding.UTF8, "application/json"));

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
    }

    [Fact]
    public async Task Post_OptionalMembersEmptyOrNull_AreTaken()
    {
        await using var line = await Line.OpenAsync();
        var talk = await line.StartAsync();

        using var response = await PostAsync(line, talk, new StringContent(
            """{"type":"message","text":null,"attachments":[null],"entities":[null],"channelData":null,"value":{"a":[1,2.5,null]}}""", Encoding.UTF8, "application/json"));

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        await talk.ReadUntilAsync("You said: ");
    }

    [Fact]
    public async Task Post_TenantOfTheClientsChoice_IsNotTaken()
    {
        await using var line = await Line.OpenAsync();
        var talk = await line.StartAsync();
        var message = Talk.Message("hi", "c-1");
        message["channelData"]!["tenant"] = new JsonObject { ["id"] = "another" };

        (await talk.PostAsync(message)).Dispose();

        var echo = (await talk.ReadUntilAsync("hi")).Single(activity => (string?)activity["text"] == "hi");
        Assert.Null(echo["channelData"]!["tenant"]);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Post_TooLarge_IsRefused(bool chunked)
    {
        await using var line = await Line.OpenAsync(settings: "--DirectLine:MaxMessageBytes=2000");
        var content = new StringContent(Talk.Message(new string('x', 2001)).ToJsonString(), Encoding.UTF8, "application/json");
        if (chunked) content.Headers.ContentLength = null;

        using var response = await PostAsync(line, await line.StartAsync(), content);

        await BotServer.AssertRefusedAsync(HttpStatusCode.RequestEntityTooLarge, response);
    }

    [Theory]
    [InlineData("text/plain")]
    [InlineData("application/x-www-form-urlencoded")]
    public async Task Post_OfAnotherKind_IsRefused(string type)
    {
        await using var line = await Line.OpenAsync();

        using var response = await PostAsync(
            line, await line.StartAsync(), new StringContent(Talk.Message("hi").ToJsonString(), Encoding.UTF8, type));

        await BotServer.AssertRefusedAsync(HttpStatusCode.UnsupportedMediaType, response);
    }

    [Fact]
    public async Task Post_TooMany_AreToldWhenToComeBackAndReadingGoesOn()
    {
        await using var line = await Line.OpenAsync(settings: "--DirectLine:MessagesPerMinute=3");
        var (talk, other) = (await line.StartAsync(), await line.StartAsync());
        for (var i = 0; i < 3; i++) await talk.SayAsync($"{i}");

        using var refused = await talk.PostAsync(Talk.Message("too much"));
        using var upload = await line.SendAsync("POST", $"{talk.Address}/upload", talk.Token);

        await BotServer.AssertRefusedAsync(HttpStatusCode.TooManyRequests, refused);
        Assert.InRange(refused.Headers.RetryAfter!.Delta!.Value.TotalSeconds, 1, 60);
        Assert.Equal(HttpStatusCode.TooManyRequests, upload.StatusCode);
        for (var i = 0; i < 100; i++)
        {
            await talk.ReadAsync();
            await talk.ReconnectAsync();
            (await line.SendAsync("POST", $"{Line.Root}/tokens/refresh", talk.Token)).EnsureSuccessStatusCode().Dispose();
        }

        Assert.DoesNotContain("too much", Talk.Texts(await talk.ReadUntilAsync("You said: 2")));
        await other.SayAsync("I may");
    }

    [Fact]
    public async Task Token_TooManyForOneAddress_AreToldWhenToComeBack()
    {
        await using var line = await Line.OpenAsync(settings: "--DirectLine:TokensPerMinute=2");
        for (var i = 0; i < 2; i++) await line.TokenAsync();

        using var refused = await line.SendAsync("POST", "/api/token", null);

        await BotServer.AssertRefusedAsync(HttpStatusCode.TooManyRequests, refused);
        Assert.NotNull(refused.Headers.RetryAfter);
    }

    [Fact]
    public async Task Start_TooManyOpen_IsRefusedAndThoseOpenGoOn()
    {
        await using var line = await Line.OpenAsync(settings: "--DirectLine:MaxConversations=1");
        var talk = await line.StartAsync();

        using var refused = await line.SendAsync("POST", $"{Line.Root}/conversations", (string?)(await line.TokenAsync())["token"]);

        await BotServer.AssertRefusedAsync(HttpStatusCode.TooManyRequests, refused);
        Assert.NotNull(refused.Headers.RetryAfter);
        await talk.SayAsync("hi");
        await talk.ReconnectAsync();
    }

    [Theory]
    [InlineData("GET", "")]
    [InlineData("POST", "/activities")]
    public async Task Begin_ByAnotherWayWithTooManyOpen_IsRefused(string method, string endpoint)
    {
        await using var line = await Line.OpenAsync(settings: "--DirectLine:MaxConversations=1");
        await line.StartAsync();
        var token = await line.TokenAsync();

        using var refused = await line.SendAsync(
            method, $"{Line.Root}/conversations/{token["conversationId"]}{endpoint}", (string?)token["token"], method == "GET" ? null : Talk.Message("hi"));

        await BotServer.AssertRefusedAsync(HttpStatusCode.TooManyRequests, refused);
    }

    [Fact]
    public async Task Read_LongConversation_TheOldestIsForgotten()
    {
        await using var line = await Line.OpenAsync(settings: "--Storage:LogBytes=65536");
        var talk = await line.StartAsync();

        for (var i = 0; i < 10; i++) await talk.SayAsync($"{i}{new string('x', 10_000)}");
        await talk.SayAsync("last");

        var texts = Talk.Texts(await talk.ReadUntilAsync("You said: last")).ToList();
        Assert.DoesNotContain("Welcome", texts);
        Assert.InRange(texts.Sum(text => text!.Length), 30_000, 65_536);
    }

    [Fact]
    public async Task Start_OptionsThatCannotBe_AreAllNamedWithoutTheirSecrets()
    {
        var mistake = await Assert.ThrowsAsync<Microsoft.Extensions.Options.OptionsValidationException>(() => Line.OpenAsync(
            settings: ["--DirectLine:GenerateSecret=short-secret", "--DirectLine:SigningKey=weak-key", "--DirectLine:TokenMinutes=1", "--DirectLine:AllowedOrigins:0=*", "--DirectLine:PublicUrl=bot.example.org"]));

        Assert.Equal(5, mistake.Failures.Count());
        Assert.DoesNotContain("short-secret", mistake.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("weak-key", mistake.Message, StringComparison.Ordinal);
    }

    private static async Task<HttpResponseMessage> PostAsync(Line line, Talk talk, HttpContent content)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, $"{talk.Address}/activities") { Content = content };
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", talk.Token);
        if (content.Headers.ContentLength is null) request.Headers.TransferEncodingChunked = true;
        return await line.Http.SendAsync(request);
    }
}
