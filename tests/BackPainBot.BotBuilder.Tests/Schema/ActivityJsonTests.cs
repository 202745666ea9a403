using System.Text.Json;
using Microsoft.Bot.Schema;

namespace BackPainBot.BotBuilder.Tests.Schema;

public sealed class ActivityJsonTests
{
    [Fact]
    public async Task Write_ActivityWithUnknownProperty_KeepsIt()
    {
        var activity = await Json.ReadAsync<Activity>("""{"type":"message","text":"hi","novelty":{"deep":[1,2]}}""");

        var written = await Json.WriteAsync(activity);

        Assert.Equal(2, written.GetProperty("novelty").GetProperty("deep")[1].GetInt32());
    }

    [Fact]
    public async Task Write_AccountWithUnknownProperty_KeepsIt()
    {
        var activity = await Json.ReadAsync<Activity>("""{"type":"message","from":{"id":"u","userKind":"guest"},"conversation":{"id":"c","mood":"calm"}}""");

        var written = await Json.WriteAsync(activity);

        Assert.Equal("guest", written.GetProperty("from").GetProperty("userKind").GetString());
        Assert.Equal("calm", written.GetProperty("conversation").GetProperty("mood").GetString());
    }

    [Fact]
    public async Task Write_UnknownEntity_KeepsItsProperties()
    {
        var activity = await Json.ReadAsync<Activity>("""{"type":"message","entities":[{"type":"ClientCapabilities","supportsListening":true}]}""");

        var written = await Json.WriteAsync(activity);

        Assert.True(written.GetProperty("entities")[0].GetProperty("supportsListening").GetBoolean());
    }

    [Fact]
    public async Task Write_MentionAmongEntities_WritesWhomItMentions()
    {
        var activity = new Activity(ActivityTypes.Message) { Entities = [new Mention(new ChannelAccount("bot"), "<at>Bot</at>")] };

        var entity = (await Json.WriteAsync(activity)).GetProperty("entities")[0];

        Assert.Equal("bot", entity.GetProperty("mentioned").GetProperty("id").GetString());
    }

    [Fact]
    public async Task Write_NestedDictionariesAndLists_WritesThemAsJson()
    {
        var activity = new Activity(ActivityTypes.Message)
        {
            Value = new Dictionary<string, object> { ["rows"] = new List<object> { 1, "two", new Dictionary<string, object> { ["three"] = true } } },
            ChannelData = new Dictionary<string, object> { ["tags"] = new[] { "a", "b" } },
        };

        var written = await Json.WriteAsync(activity);

        Assert.True(written.GetProperty("value").GetProperty("rows")[2].GetProperty("three").GetBoolean());
        Assert.Equal("b", written.GetProperty("channelData").GetProperty("tags")[1].GetString());
    }

    [Fact]
    public async Task Write_HeroCardAsContent_WritesItsButtons()
    {
        var card = new HeroCard(title: "Where?", buttons: [new CardAction(ActionTypes.ImBack, "Lower", value: "lower")]);
        var activity = new Activity(ActivityTypes.Message) { Attachments = [card.ToAttachment()] };

        var attachment = (await Json.WriteAsync(activity)).GetProperty("attachments")[0];

        Assert.Equal("application/vnd.microsoft.card.hero", attachment.GetProperty("contentType").GetString());
        Assert.Equal("lower", attachment.GetProperty("content").GetProperty("buttons")[0].GetProperty("value").GetString());
    }

    [Fact]
    public async Task Read_ObjectValue_GivesSomethingWhoseTextIsItsJson()
    {
        var activity = await Json.ReadAsync<Activity>("""{"type":"message","value":{"answer":"lower"}}""");

        using var value = JsonDocument.Parse(activity.Value.ToString()!);

        Assert.Equal("lower", value.RootElement.GetProperty("answer").GetString());
    }

    [Fact]
    public async Task Read_TextValue_GivesTheText()
    {
        var activity = await Json.ReadAsync<Activity>("""{"type":"message","value":"lower"}""");

        Assert.Equal("lower", activity.Value.ToString());
    }

    [Fact]
    public async Task Read_NumberForAnId_GivesItAsText()
    {
        var activity = await Json.ReadAsync<Activity>("""{"type":"message","id":17}""");

        Assert.Equal("17", activity.Id);
    }

    [Fact]
    public async Task Read_Timestamp_KeepsTheMoment()
    {
        var activity = await Json.ReadAsync<Activity>("""{"type":"message","timestamp":"2026-03-01T10:00:00.250Z"}""");

        Assert.Equal(new DateTimeOffset(2026, 3, 1, 10, 0, 0, 250, TimeSpan.Zero), activity.Timestamp);
    }

    [Fact]
    public async Task Read_MembersAdded_GivesAList()
    {
        var activity = await Json.ReadAsync<Activity>("""{"type":"conversationUpdate","membersAdded":[{"id":"a"},{"id":"b"}]}""");

        Assert.Equal(["a", "b"], activity.MembersAdded.Select(member => member.Id));
    }
}
