using System.Text.Json.Nodes;

namespace BackPainBot.Tests.DirectLine;

/// <summary>Every request of the published client gets the answer that its source looks for.</summary>
public sealed class PublishedClientTests
{
    private const string Upload = "POST /v3/directline/conversations/ID/upload";
    private const string Post = "POST /v3/directline/conversations/ID/activities";
    private const string Poll = "GET /v3/directline/conversations/ID/activities";
    private const string Reconnect = "GET /v3/directline/conversations/ID";
    private const string Start = "POST /v3/directline/conversations";
    private const string Refresh = "POST /v3/directline/tokens/refresh";

    private static readonly Dictionary<string, string> Documented = new()
    {
        [Start] = "201 conversationId,expires_in,streamUrl,token",
        [Reconnect] = "200 conversationId,expires_in,streamUrl,token",
        [Post] = "200 id",
        [Upload] = "200 id",
        [Poll] = "200 activities,watermark",
        [Refresh] = "200 conversationId,expires_in,token",
    };

    [Theory]
    [InlineData("socket")]
    [InlineData("polling")]
    public async Task Talk_FromStartToReload_ShowsEverythingOnceAndInOrder(string mode)
    {
        await using var line = await Line.OpenAsync();

        var talk = await PublishedClient.TalkAsync(line.Http.BaseAddress!, mode);

        List<string?> expected = ["Welcome", "hello", "You said: hello", "picture", "You said: picture"];
        if (mode == "socket") expected.AddRange(["while cut", "You said: while cut"]);
        Assert.Equal(expected, Strings(talk["texts"]));
        Assert.Equal(expected, Strings(talk["reloaded"]));
        Assert.Equal("c-1", (string?)talk["echo"]!["channelData"]!["clientActivityID"]);
        Assert.Equal((string?)talk["user"], (string?)talk["echo"]!["from"]!["id"]);
    }

    [Theory]
    [InlineData("socket", new[] { Start, Reconnect, Post, Upload, Refresh })]
    [InlineData("polling", new[] { Start, Reconnect, Post, Upload, Refresh, Poll })]
    public async Task Talk_EveryRequest_GetsTheDocumentedAnswer(string mode, string[] requests)
    {
        await using var line = await Line.OpenAsync();

        var talk = await PublishedClient.TalkAsync(line.Http.BaseAddress!, mode);

        var answers = talk["requests"]!.AsArray().Select(one => ((string)one!["request"]!, Answer: $"{one["status"]} {string.Join(',', Strings(one["members"]))}")).Distinct().ToList();
        Assert.Equal(requests.Order(), answers.Select(answer => answer.Item1).Order());
        Assert.All(answers, answer => Assert.Equal(Documented[answer.Item1], answer.Answer));
        Assert.DoesNotContain("FailedToConnect", Strings(talk["statuses"]));
        Assert.DoesNotContain("ExpiredToken", Strings(talk["statuses"]));
    }

    private static List<string?> Strings(JsonNode? array) => [.. array!.AsArray().Select(text => (string?)text)];
}
