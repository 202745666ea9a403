using System.IO.Compression;
using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;

namespace BackPainBot.Tests.Gate;

/// <summary>A channel's request that is no sound activity gets a status and no body, and does nothing.</summary>
public sealed class BadRequestTests(ProductionBot bot) : IClassFixture<ProductionBot>
{
    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("\"text\"")]
    [InlineData("{")]
    [InlineData("{}")]
    [InlineData("not json")]
    [InlineData("{\"type\":\"message\"}")]
    [InlineData("{'type':'message'}")]
    public Task Post_UnsoundBody_Is400(string body) =>
        bot.AssertRefusedAsync(HttpStatusCode.BadRequest, bot.FromChannel.Text(_ => body));

    [Theory]
    [InlineData("type")]
    [InlineData("conversation")]
    [InlineData("from")]
    [InlineData("serviceUrl")]
    public async Task Post_RequiredMemberMissingOrEmptyOrOfAnotherKind_Is400(string name)
    {
        foreach (var value in new JsonNode?[] { null, "", new JsonObject(), new JsonObject { ["id"] = 7 }, 7 })
            await bot.AssertRefusedAsync(HttpStatusCode.BadRequest, bot.FromChannel.Member(name, value));
    }

    [Theory]
    [InlineData("\"text\":\"a\",\"text\":\"b\"")]
    [InlineData("\"Text\":\"a\",\"text\":\"b\"")]
    [InlineData("\"value\":{\"a\":1,\"\\u0061\":2}")]
    [InlineData("\"ServiceUrl\":\"https://evil.example/\"")]
    [InlineData("\"serviceurl\":\"https://evil.example/\"")]
    [InlineData("\"Conversation\":{\"id\":\"another's\"}")]
    [InlineData("\"FROM\":{\"id\":\"somebody else\"}")]
    [InlineData("\"text\":\"half a pair: \\ud83d\"")]
    [InlineData("\"half a pair: \\udc00\":1")]
    [InlineData("\"text\":1e")]
    public Task Post_MembersThatReadersDisagreeOn_Is400(string members) => bot.AssertRefusedAsync(
        HttpStatusCode.BadRequest, bot.FromChannel.Member("text", null).Text(body => $"{body[..^1]},{members}}}"));

    [Theory]
    [InlineData("conversation")]
    [InlineData("from")]
    [InlineData("recipient")]
    public Task Post_IdThatReadersDisagreeOn_Is400(string name) => bot.AssertRefusedAsync(
        HttpStatusCode.BadRequest, bot.FromChannel.Member(name, new JsonObject { ["id"] = "one", ["ID"] = "another" }));

    [Theory]
    [InlineData("channelId", "ChannelId")]
    [InlineData("recipient", "Recipient")]
    [InlineData("channelData", "channeldata")]
    [InlineData("id", "ID")]
    public Task Post_MemberByANameThatOnlyTheAdapterReads_Is400(string name, string read) => bot.AssertRefusedAsync(
        HttpStatusCode.BadRequest, bot.FromChannel.Member(name, null).Member(read, read == "ID" ? "one" : new JsonObject { ["id"] = "one" }));

    [Fact]
    public Task Post_TenantByANameThatOnlyTheAdapterReads_Is400() => bot.AssertRefusedAsync(
        HttpStatusCode.BadRequest, bot.FromChannel.Member("conversation", new JsonObject { ["id"] = "chat", ["TenantId"] = Tenants.Fabrikam }));

    [Theory]
    [InlineData("id")]
    [InlineData("channelId")]
    public Task Post_IdThatNoStoreCanHold_Is400(string name) => AssertIdsAreCheckedAsync(id => bot.FromChannel.Member(name, id));

    [Theory]
    [InlineData("conversation")]
    [InlineData("from")]
    public Task Post_IdOfSomebodyThatNoStoreCanHold_Is400(string name) =>
        AssertIdsAreCheckedAsync(id => bot.FromChannel.Member(name, new JsonObject { ["id"] = id }));

    [Fact]
    public Task Post_DeeplyNested_Is400() => bot.AssertRefusedAsync(
        HttpStatusCode.BadRequest,
        bot.FromChannel.Text(body => $"{body[..^1]},\"value\":{new string('[', 5000)}{new string(']', 5000)}}}"));

    [Fact]
    public Task Post_BadUtf8_Is400() => bot.AssertRefusedAsync(
        HttpStatusCode.BadRequest,
        bot.FromChannel.Member("text", "?").Body(activity => Attempt.Json(Encoding.Latin1.GetBytes(activity.ToJsonString().Replace("?", "ÿ", StringComparison.Ordinal)))));

    [Theory]
    [InlineData("text")]
    [InlineData("entities")]
    [InlineData("attachments")]
    [InlineData("membersAdded")]
    [InlineData("recipient")]
    [InlineData("timestamp")]
    [InlineData("channelData")]
    [InlineData("value")]
    public async Task Post_OptionalMemberOfAnotherKind_IsNeverAnError(string name)
    {
        foreach (var value in new JsonNode[] { 7, "x", new JsonArray(1), new JsonObject { ["x"] = 1 } })
        {
            using var response = await bot.SendAsync(bot.FromChannel.Member(name, value));
            Assert.True((int)response.StatusCode is 200 or 400 or 403, $"{name} = {value}: {response.StatusCode}");
        }

        await bot.AssertPassesAsync(bot.FromChannel);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public Task Post_Oversized_Is413(bool chunked) => bot.AssertRefusedAsync(
        HttpStatusCode.RequestEntityTooLarge,
        bot.FromChannel.Member("text", new string('x', 300_000)).Body(activity => Sized(activity.ToJsonString(), chunked)));

    [Theory]
    [InlineData(null)]
    [InlineData("text/plain")]
    [InlineData("application/json; charset=utf-16")]
    [InlineData("application/x-www-form-urlencoded")]
    public Task Post_OtherContentType_Is415(string? type) => bot.AssertRefusedAsync(
        HttpStatusCode.UnsupportedMediaType,
        bot.FromChannel.Body(activity =>
        {
            var content = new ByteArrayContent(Encoding.UTF8.GetBytes(activity.ToJsonString()));
            if (type is not null) content.Headers.ContentType = MediaTypeHeaderValue.Parse(type);
            return content;
        }));

    [Fact]
    public Task Post_Compressed_Is415() => bot.AssertRefusedAsync(HttpStatusCode.UnsupportedMediaType, bot.FromChannel.Body(activity =>
    {
        using var packed = new MemoryStream();
        using (var zip = new GZipStream(packed, CompressionMode.Compress, leaveOpen: true))
            zip.Write(Encoding.UTF8.GetBytes(activity.ToJsonString()));
        var content = Attempt.Json(packed.ToArray());
        content.Headers.ContentEncoding.Add("gzip");
        return content;
    }));

    [Theory]
    [InlineData("GET")]
    [InlineData("PUT")]
    [InlineData("PATCH")]
    [InlineData("DELETE")]
    [InlineData("OPTIONS")]
    public Task Send_OtherMethod_Is405(string method) =>
        bot.AssertRefusedAsync(HttpStatusCode.MethodNotAllowed, bot.FromChannel.By(method));

    [Fact]
    public async Task Send_OtherMethod_SaysWhichAreAllowed()
    {
        using var response = await bot.SendAsync(bot.FromChannel.By("GET").Body(_ => null));

        Assert.Equal(["POST", "HEAD"], response.Content.Headers.Allow);
    }

    [Fact]
    public async Task Send_Head_TellsThatTheBotIsThere()
    {
        using var response = await bot.SendAsync(bot.FromChannel.Saying(null).By("HEAD").Body(_ => null));

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }

    private static HttpContent Sized(string body, bool chunked)
    {
        var bytes = Encoding.UTF8.GetBytes(body);
        if (!chunked) return Attempt.Json(bytes);
        var content = new StreamContent(new UnknownLength(bytes));
        content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        return content;
    }

    /// <summary>A stream that does not tell its length, so that it is sent in chunks.</summary>
    private sealed class UnknownLength(byte[] content) : MemoryStream(content)
    {
        public override bool CanSeek => false;
    }

    private async Task AssertIdsAreCheckedAsync(Func<string, Attempt> attempt)
    {
        await bot.AssertRefusedAsync(HttpStatusCode.BadRequest, attempt("a\0b"));
        await bot.AssertRefusedAsync(HttpStatusCode.BadRequest, attempt(new string('x', 1001)));
    }
}
