using System.Net;
using System.Text.Json.Nodes;

namespace BackPainBot.Tests.Gate;

/// <summary>What could make the bot itself reach out, or be something else than it was written to be.</summary>
public sealed class DeliveredBotTests(DeliveredBot bot) : IClassFixture<DeliveredBot>
{
    private const string Gadget = "System.IO.FileInfo, System.Private.CoreLib";

    [Fact]
    public async Task Post_AttachmentsAtPrivateAddresses_FetchesNothing()
    {
        var attachments = new JsonArray(
            Attachment("image/png", "http://169.254.169.254/metadata/instance"),
            Attachment("text/plain", "http://127.0.0.1/"),
            Attachment("application/vnd.microsoft.teams.file.download.info", "https://10.0.0.1/file"),
            new JsonObject { ["contentType"] = "image/svg+xml", ["thumbnailUrl"] = "http://192.168.0.1/x.svg", ["contentUrl"] = "file:///etc/passwd" });

        await SayAsync("attachments", "look at this", activity => activity.With("attachments", attachments));

        Assert.Empty(bot.Outside.Sent);
        Assert.All(bot.Outside.Fetched, url => Assert.StartsWith("https://login.botframework.com/", url, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Post_TypeNamesInStoredState_ArePlainData()
    {
        string[] conversations = ["forged", "left alone"];
        foreach (var conversation in conversations) await SayAsync(conversation, "my back hurts");

        Forge("forged");

        var answers = await Task.WhenAll(conversations.Select(conversation => SayAsync(conversation, "help")));
        Assert.NotEmpty(answers[1]);
        Assert.Equal(answers[1], answers[0]);
    }

    private static JsonObject Attachment(string type, string url) =>
        new() { ["contentType"] = type, ["contentUrl"] = url, ["content"] = new JsonObject { ["downloadUrl"] = url } };

    private async Task<string[]> SayAsync(string conversation, string text, Func<JsonObject, JsonObject>? change = null)
    {
        var attempt = bot.FromChannel
            .Member("text", text)
            .Member("from", new JsonObject { ["id"] = $"29:{conversation}" })
            .Member("conversation", new JsonObject { ["id"] = conversation, ["conversationType"] = "personal" });
        using var response = await bot.SendAsync(attempt with { Activity = change?.Invoke(attempt.Activity) ?? attempt.Activity });
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        var answer = JsonNode.Parse(await response.Content.ReadAsStringAsync())!;
        return [.. answer["activities"]!.AsArray().Select(activity => $"{activity!["text"]} {activity["entities"]?.ToJsonString()}")];
    }

    private void Forge(string conversation)
    {
        var kept = bot.Store.Read("select state from conversations where name = @conversation", new { conversation });
        var forged = new JsonObject();
        var objects = 0;
        foreach (var (name, json) in JsonNode.Parse(kept)!.AsObject())
        {
            var value = JsonNode.Parse(json!.GetValue<string>());
            objects += Poison(value);
            forged[name] = value!.ToJsonString();
        }

        Assert.True(objects > 1, kept);
        bot.Store.Execute("update conversations set state = @state where name = @conversation", new { state = forged.ToJsonString(), conversation });
    }

    // Puts a type's name into every object.
    private static int Poison(JsonNode? node)
    {
        if (node is JsonArray list) return list.Sum(Poison);
        if (node is not JsonObject members) return 0;
        var inside = members.Sum(member => Poison(member.Value));
        var copy = members.Select(member => (member.Key, member.Value?.DeepClone())).ToList();
        members.Clear();
        members["$type"] = Gadget;
        foreach (var (name, value) in copy) members[name] = value;
        return inside + 1;
    }
}
