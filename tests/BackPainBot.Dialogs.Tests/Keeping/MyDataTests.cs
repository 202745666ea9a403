using System.Text.Json;

namespace BackPainBot.Dialogs.KeepingData;

public class MyDataTests
{
    private readonly Chat _chat = new() { Locale = "en-GB" };

    [Fact]
    public async Task MyData_NothingStored_SaysSo()
    {
        var reply = Assert.Single(await _chat.SayAsync("what do you know about me?"));

        Assert.Contains("keep nothing about you", reply.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task MyData_AfterConsent_IsAllInWordsAndAsJson()
    {
        await _chat.ReachCheckInsAsync();
        _chat.Kept.Things =
        [
            new("conversation", Chat.Monday, """{"Greeted":true}"""),
            new("user", Chat.Monday, (await _chat.UserAsync())!),
            new("message", Chat.Monday, """{"text":"**ä** ```"}"""),
            new("message", Chat.Monday, "{}"),
        ];

        var replies = await _chat.SayAsync("my data");

        foreach (var part in new[] { "- Where: Lower back", "I advised: Keep moving", "on 23 November 2026", "- 23 November 2026: pain 5 of 10, better, lower back, recent soreness", "- Wednesday 25 November, about 18:00", "stored: 2" })
        {
            Assert.Contains(part, replies[0].Text, StringComparison.Ordinal);
        }

        using var json = JsonDocument.Parse(replies[1].Text);
        Assert.Equal(["conversation", "user", "message", "message"], json.RootElement.EnumerateArray().Select(t => t.GetProperty("kind").GetString()));
        Assert.Equal("**ä** ```", json.RootElement[2].GetProperty("stored").GetProperty("text").GetString());
        Assert.DoesNotContain("`", replies[1].Text, StringComparison.Ordinal);
        Assert.True(string.IsNullOrEmpty(replies[1].Speak));
        Assert.Equal("next", replies.Question());
    }

    [Theory]
    [InlineData("who")]
    [InlineData("me", "age")]
    [InlineData("me", "30", "red-flags-nerves")]
    public async Task MyData_AtAQuestion_AsksItAgain(params string[] answersAndQuestion)
    {
        _chat.Kept.Things = [new("conversation", Chat.Monday, "{}")];
        await _chat.OpenAsync();
        await _chat.SayAllAsync(answersAndQuestion[..^1]);

        Assert.Equal(answersAndQuestion[^1], (await _chat.SayAsync("my data")).Question());
    }

    [Fact]
    public void Parts_MuchIsStored_FitIntoMessagesAndAreTheWhole()
    {
        StoredThing[] things = [.. Enumerable.Range(0, 40).Select(i => new StoredThing("message", Chat.Monday, $"\"{new string('x', i * 1000)}\""))];

        var parts = StoredJson.Parts(things).ToList();

        Assert.All(parts, p => Assert.InRange(p.Length, 1, StoredJson.Longest));
        using var json = JsonDocument.Parse(string.Concat(parts));
        Assert.Equal(things.Select(t => t.Json.Length - 2), json.RootElement.EnumerateArray().Select(t => t.GetProperty("stored").GetString()!.Length));
    }

    [Fact]
    public void Parts_AnEarlierAnswerIsStored_DoesNotRepeatIt()
    {
        var part = Assert.Single(StoredJson.Parts([new("message", Chat.Monday, """{"text":"much","entities":[{"type":"myData"}]}""")]));

        Assert.Contains("\"stored\":\"myData\"", part, StringComparison.Ordinal);
    }
}
