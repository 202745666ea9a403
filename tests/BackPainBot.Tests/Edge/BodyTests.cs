using System.Net;
using System.Net.Http.Headers;
using System.Text;
using BackPainBot.Tests.DirectLine;

namespace BackPainBot.Tests.Edge;

/// <summary>Bodies that no client of ours sends, to each endpoint that reads one. Those of the gate and of messages have tests of their own.</summary>
public sealed class BodyTests
{
    private const string Secret = "a-secret-that-is-long-enough-to-be-one";
    private static readonly string Deep = new string('[', 100) + new string(']', 100);

    public static TheoryData<string, int> Endpoints => new()
    {
        { "/api/token", 17 * 1024 },
        { $"{Line.Root}/conversations", 17 * 1024 },
        { $"{Line.Root}/tokens/generate", 17 * 1024 },
        { "upload", 257 * 1024 },
    };

    [Theory]
    [MemberData(nameof(Endpoints))]
    public async Task Post_UnsoundOrTooLarge_IsRefused(string endpoint, int tooLarge)
    {
        await using var line = await Line.OpenAsync(settings: $"--DirectLine:GenerateSecret={Secret}");
        var talk = await line.StartAsync();

        foreach (var unsound in new[] { "{", "{\"a\":" + Deep + "}", "{\"a\":1,\"a\":2}", "{\"a\":{\"b\":1,\"\\u0062\":2}}", "{\"a\":\"\\ud83d\"}", "{\"a\":\"\u00ff\"}" })
            await BotServer.AssertRefusedAsync(HttpStatusCode.BadRequest, await PostAsync(line, talk, endpoint, Encoding.Latin1.GetBytes(unsound)));
        await BotServer.AssertRefusedAsync(
            HttpStatusCode.RequestEntityTooLarge,
            await PostAsync(line, talk, endpoint, Encoding.ASCII.GetBytes($"{{\"a\":\"{new string('x', tooLarge)}\"}}")));
    }

    private static async Task<HttpResponseMessage> PostAsync(Line line, Talk talk, string endpoint, byte[] body)
    {
        var json = new ByteArrayContent(body) { Headers = { ContentType = new MediaTypeHeaderValue("application/json") } };
        var isUpload = endpoint == "upload";
        using var request = new HttpRequestMessage(HttpMethod.Post, isUpload ? $"{talk.Address}/upload" : endpoint)
        {
            Content = isUpload ? new MultipartFormDataContent { { json, "activity" } } : json,
        };
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", endpoint.EndsWith("generate", StringComparison.Ordinal) ? Secret : talk.Token);
        return await line.Http.SendAsync(request);
    }
}
