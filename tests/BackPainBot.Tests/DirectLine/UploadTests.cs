using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;

namespace BackPainBot.Tests.DirectLine;

/// <summary>Files, which the bot is told of but does not keep.</summary>
public sealed class UploadTests : IAsyncLifetime
{
    private Line _line = null!;
    private Talk _talk = null!;

    public async Task InitializeAsync()
    {
        _line = await Line.OpenAsync(settings: "--DirectLine:MaxUploadBytes=50000");
        _talk = await _line.StartAsync();
        await _talk.ReadUntilAsync("Welcome");
    }

    public async Task DisposeAsync() => await _line.DisposeAsync();

    [Fact]
    public async Task Upload_MessageWithAPicture_ComesBackWithNameAndKindAndThumbnailOnly()
    {
        var message = Talk.Message("my back", "c-1");
        message["attachments"] = new JsonArray(new JsonObject { ["name"] = "back.png", ["contentType"] = "image/png", ["thumbnailUrl"] = "data:image/png;base64,AA==" });

        using var response = await UploadAsync(message, ("back.png", "image/png", 1000));
        var id = (string?)(await Line.BodyAsync(response))["id"];

        var echo = (await _talk.ReadUntilAsync("You said: my back")).Single(activity => (string?)activity["id"] == id);
        var expected = JsonNode.Parse("""[{"contentType":"image/png","name":"back.png","thumbnailUrl":"data:image/png;base64,AA=="}]""");
        Assert.True(JsonNode.DeepEquals(expected, echo["attachments"]), echo.ToJsonString());
        Assert.Equal("c-1", (string?)echo["channelData"]!["clientActivityID"]);
        Assert.Equal("back.png", Assert.Single(_line.Bot.Heard.Last().Attachments).Name);
    }

    [Fact]
    public async Task Upload_OnlyAFile_IsAMessageOfItsOwn()
    {
        using var response = await UploadAsync(null, ("plan.pdf", "application/pdf", 10));

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        var echo = Talk.Activities(await _talk.ReadAsync()).Single(activity => activity["attachments"] is not null);
        Assert.Equal(("message", _talk.User), ((string?)echo["type"], (string?)echo["from"]!["id"]));
    }

    [Theory]
    [InlineData("text/html")]
    [InlineData("image/svg+xml")]
    [InlineData("application/x-msdownload")]
    public async Task Upload_KindThatIsNotTaken_IsRefused(string type) =>
        await AssertRefusedAsync(HttpStatusCode.UnsupportedMediaType, await UploadAsync(Talk.Message("x"), ("x", type, 10)));

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Upload_TooLarge_IsRefused(bool chunked) =>
        await AssertRefusedAsync(
            HttpStatusCode.RequestEntityTooLarge,
            await UploadAsync(Talk.Message("x"), chunked, ("a.png", "image/png", 30_000), ("b.png", "image/png", 30_000)));

    [Fact]
    public async Task Upload_TooManyFiles_IsRefused() =>
        await AssertRefusedAsync(
            HttpStatusCode.RequestEntityTooLarge,
            await UploadAsync(Talk.Message("x"), [.. Enumerable.Range(0, 11).Select(i => ($"{i}.png", "image/png", 1))]));

    [Fact]
    public async Task Upload_NoFormOrABrokenOne_IsRefused()
    {
        using var json = await _line.SendAsync("POST", $"{_talk.Address}/upload", _talk.Token, Talk.Message("x"));
        await AssertRefusedAsync(HttpStatusCode.UnsupportedMediaType, json);

        using var broken = new StringContent("--b\r\nContent-Disposition: form-data; name=\"activity\"\r\n\r\n{", Encoding.UTF8);
        broken.Headers.ContentType = MediaTypeHeaderValue.Parse("multipart/form-data; boundary=b");
        await AssertRefusedAsync(HttpStatusCode.BadRequest, await SendAsync(broken));
    }

    private Task<HttpResponseMessage> UploadAsync(JsonObject? activity, params (string Name, string Type, int Size)[] files) =>
        UploadAsync(activity, chunked: false, files);

    private async Task<HttpResponseMessage> UploadAsync(JsonObject? activity, bool chunked, params (string Name, string Type, int Size)[] files)
    {
        using var form = new MultipartFormDataContent();
        if (activity is not null)
            form.Add(new StringContent(activity.ToJsonString(), Encoding.UTF8, "application/vnd.microsoft.activity"), "activity", "blob");
        foreach (var (name, type, size) in files)
            form.Add(new ByteArrayContent(new byte[size]) { Headers = { ContentType = new MediaTypeHeaderValue(type) } }, "file", name);
        return await SendAsync(form, chunked);
    }

    private async Task<HttpResponseMessage> SendAsync(HttpContent content, bool chunked = false)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, $"{_talk.Address}/upload?userId=anybody") { Content = content };
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", _talk.Token);
        request.Headers.TransferEncodingChunked = chunked;
        return await _line.Http.SendAsync(request);
    }

    private async Task AssertRefusedAsync(HttpStatusCode expected, HttpResponseMessage response)
    {
        using (response) await BotServer.AssertRefusedAsync(expected, response);
        Assert.Single(Talk.Activities(await _talk.ReadAsync()));
    }
}
