using System.IO.Compression;
using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;

namespace BackPainBot.Tests;

/// <summary>What is not a sound activity gets a status and no body, and does the conversation no harm.</summary>
public sealed class BadRequestTests : IAsyncLifetime
{
    private ChannelServer _channel = null!;
    private BotServer _bot = null!;

    public static TheoryData<string> UnsoundBodies => new(
        "", "null", "[]", "\"text\"", "{", "{}", "not json", "{\"type\":\"message\"}", "{'type':'message'}");

    public async Task InitializeAsync()
    {
        _channel = await ChannelServer.StartAsync();
        _bot = await BotServer.StartAsync();
    }

    public async Task DisposeAsync()
    {
        await _bot.DisposeAsync();
        await _channel.DisposeAsync();
    }

    [Theory]
    [MemberData(nameof(UnsoundBodies))]
    public Task Post_UnsoundBody_IsRefused(string body) => AssertHarmlessAsync(HttpStatusCode.BadRequest, Json(body));

    [Theory]
    [InlineData("type")]
    [InlineData("conversation")]
    [InlineData("from")]
    [InlineData("serviceUrl")]
    public async Task Post_RequiredMemberMissingOrEmptyOrOfAnotherKind_IsRefused(string name)
    {
        await AssertHarmlessAsync(HttpStatusCode.BadRequest, Json(Message().Without(name).ToJsonString()));
        foreach (var value in new JsonNode?[] { null, "", new JsonObject(), new JsonObject { ["id"] = 7 }, 7 })
            await AssertHarmlessAsync(HttpStatusCode.BadRequest, Json(Message().With(name, value).ToJsonString()));
    }

    [Theory]
    [InlineData("\"text\":\"a\",\"text\":\"b\"")]
    [InlineData("\"value\":{\"a\":1,\"\\u0061\":2}")]
    [InlineData("\"text\":\"half a pair: \\ud83d\"")]
    [InlineData("\"half a pair: \\udc00\":1")]
    [InlineData("\"text\":1e")]
    public Task Post_MembersThatReadersDisagreeOn_IsRefused(string members)
    {
        var body = Message().Without("text").ToJsonString();
        return AssertHarmlessAsync(HttpStatusCode.BadRequest, Json($"{body[..^1]},{members}}}"));
    }

    [Fact]
    public Task Post_DeeplyNested_IsRefused()
    {
        var body = Message().ToJsonString();
        var nested = new string('[', 5000) + new string(']', 5000);
        return AssertHarmlessAsync(HttpStatusCode.BadRequest, Json($"{body[..^1]},\"value\":{nested}}}"));
    }

    [Fact]
    public Task Post_BadUtf8_IsRefused()
    {
        var body = Encoding.Latin1.GetBytes(Message().With("text", "?").ToJsonString().Replace("?", "\u00ff", StringComparison.Ordinal));
        var content = new ByteArrayContent(body) { Headers = { ContentType = new MediaTypeHeaderValue("application/json") } };
        return AssertHarmlessAsync(HttpStatusCode.BadRequest, content);
    }

    [Theory]
    [InlineData("text")]
    [InlineData("entities")]
    [InlineData("attachments")]
    [InlineData("membersAdded")]
    [InlineData("recipient")]
    [InlineData("timestamp")]
    [InlineData("channelId")]
    public async Task Post_OptionalMemberOfAnotherKind_IsNeverAnError(string name)
    {
        foreach (var value in new JsonNode[] { 7, "x", new JsonArray(1), new JsonObject { ["x"] = 1 } })
        {
            var response = await _bot.PostAsync(Message().With(name, value).ToJsonString());
            Assert.True((int)response.StatusCode is 200 or 400 or 403, $"{name} = {value}: {response.StatusCode}");
        }

        await AssertNextTurnWorksAsync();
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public Task Post_OversizedBody_IsRefused(bool chunked)
    {
        var body = Encoding.UTF8.GetBytes(Message().With("text", new string('x', 300_000)).ToJsonString());
        HttpContent content = chunked ? new StreamContent(new UnknownLength(body)) : new ByteArrayContent(body);
        content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        return AssertHarmlessAsync(HttpStatusCode.RequestEntityTooLarge, content);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("text/plain")]
    [InlineData("application/json; charset=utf-16")]
    [InlineData("application/x-www-form-urlencoded")]
    public Task Post_OtherContentType_IsRefused(string? type)
    {
        var content = new ByteArrayContent(Encoding.UTF8.GetBytes(Message().ToJsonString()));
        if (type is not null) content.Headers.ContentType = MediaTypeHeaderValue.Parse(type);
        return AssertHarmlessAsync(HttpStatusCode.UnsupportedMediaType, content);
    }

    [Fact]
    public Task Post_Compressed_IsRefused()
    {
        using var packed = new MemoryStream();
        using (var zip = new GZipStream(packed, CompressionMode.Compress, leaveOpen: true))
            zip.Write(Encoding.UTF8.GetBytes(Message().ToJsonString()));
        var content = new ByteArrayContent(packed.ToArray())
        {
            Headers = { ContentType = new MediaTypeHeaderValue("application/json"), ContentEncoding = { "gzip" } },
        };
        return AssertHarmlessAsync(HttpStatusCode.UnsupportedMediaType, content);
    }

    [Theory]
    [InlineData("GET")]
    [InlineData("PUT")]
    [InlineData("DELETE")]
    [InlineData("OPTIONS")]
    public async Task Send_OtherMethod_IsRefused(string method)
    {
        var response = await _bot.Client.SendAsync(new HttpRequestMessage(new HttpMethod(method), "/api/messages"));

        await BotServer.AssertRefusedAsync(HttpStatusCode.MethodNotAllowed, response);
        Assert.Equal(["POST", "HEAD"], response.Content.Headers.Allow);
    }

    [Fact]
    public async Task Send_Head_TellsThatTheBotIsThere()
    {
        var response = await _bot.Client.SendAsync(new HttpRequestMessage(HttpMethod.Head, "/api/messages"));

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }

    private async Task AssertHarmlessAsync(HttpStatusCode expected, HttpContent content)
    {
        await BotServer.AssertRefusedAsync(expected, await _bot.PostAsync(content));
        Assert.Empty(_channel.Received);
        await AssertNextTurnWorksAsync();
        _channel.Received.Clear();
    }

    private async Task AssertNextTurnWorksAsync()
    {
        var response = await _bot.PostAsync(Message().With("text", "still there?").ToJsonString());
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal("You said: still there?", _channel.Texts.Last());
    }

    private JsonObject Message() => Activities.Message(_channel.ServiceUrl);

    private static StringContent Json(string body) => new(body, Encoding.UTF8, "application/json");

    /// <summary>A stream that does not tell its length, so that it is sent in chunks.</summary>
    private sealed class UnknownLength(byte[] content) : MemoryStream(content)
    {
        public override bool CanSeek => false;
    }
}
