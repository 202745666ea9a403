using BackPainBot.Channels.Json;
using Microsoft.Bot.Schema;

namespace BackPainBot.Channels.Tests;

public sealed class ActivityJsonTests
{
    [Fact]
    public void Read_WrittenReply_IsTheSame()
    {
        var reply = Room.Message("1", "Where does it hurt?");
        reply.SuggestedActions = new SuggestedActions(actions: [new CardAction(ActionTypes.ImBack, "Low", value: "low")]);
        reply.Attachments = [new Attachment("application/vnd.microsoft.card.adaptive", content: Card())];
        reply.ChannelData = new Dictionary<string, object> { ["n"] = 1L };
        reply.Entities = [new Entity()];
        reply.Entities[0].SetAs(new Dictionary<string, object> { ["type"] = "question", ["id"] = "region" });

        var json = ActivityJson.Write(reply);
        var read = ActivityJson.Read<Activity>(json);

        Assert.Equal(json, ActivityJson.Write(read));
        Assert.Equal("low", Assert.Single(read.SuggestedActions.Actions).Value);
        var entity = Assert.Single(read.Entities);
        Assert.Equal("question", entity.Type);
        Assert.Equal("region", entity.GetAs<Dictionary<string, object>>()["id"]?.ToString());
    }

    [Fact]
    public void Read_CardContent_IsPlain()
    {
        var reply = new Activity { Attachments = [new Attachment("card", content: Card())] };

        var content = ActivityJson.Read<Activity>(ActivityJson.Write(reply)).Attachments[0].Content;

        var card = Assert.IsType<Dictionary<string, object>>(content);
        var item = Assert.IsType<Dictionary<string, object>>(Assert.Single(Assert.IsType<List<object>>(card["body"])));
        Assert.Equal((true, 1.5, "TextBlock"), (item["wrap"], item["size"], item["type"]));
    }

    [Fact]
    public void Write_Reply_LeavesOutWhatIsNotSet()
    {
        var json = ActivityJson.Write(new Activity(ActivityTypes.Message) { Text = "schön" });

        Assert.Contains("\"text\":\"schön\"", json, StringComparison.Ordinal);
        Assert.DoesNotContain("null", json, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_TypeGadget_IsPlainData()
    {
        var activity = ActivityJson.Read<Activity>("""{"value":{"$type":"System.Diagnostics.Process, System"}}""");

        var value = Assert.IsType<Dictionary<string, object>>(activity.Value);
        Assert.Equal("System.Diagnostics.Process, System", value["$type"]);
    }

    private static Dictionary<string, object> Card() => new()
    {
        ["type"] = "AdaptiveCard",
        ["body"] = new List<object>
        {
            new Dictionary<string, object> { ["type"] = "TextBlock", ["wrap"] = true, ["size"] = 1.5 },
        },
    };
}
