using Microsoft.Bot.Schema;

namespace BackPainBot.BotBuilder.Tests.Schema;

public sealed class ActivityTypeTests
{
    [Theory]
    [InlineData("message", true)]
    [InlineData("Message", true)]
    [InlineData("message/card", true)]
    [InlineData("messageUpdate", false)]
    [InlineData("typing", false)]
    [InlineData(null, false)]
    public void AsMessageActivity_Type_OnlyWhenItIsOne(string? type, bool expected)
    {
        Assert.Equal(expected, new Activity { Type = type }.AsMessageActivity() is not null);
    }

    [Fact]
    public void CreateMessageActivity_New_HasEmptyLists()
    {
        var message = Activity.CreateMessageActivity();

        Assert.Equal(ActivityTypes.Message, message.Type);
        Assert.Empty(message.Attachments);
        Assert.Empty(message.Entities);
    }

    [Fact]
    public void CreateTrace_WithoutValueType_NamesTheTypeOfTheValue()
    {
        var trace = Activities.Message().CreateTrace("step", "here");

        Assert.Equal(("step", "String", "in-1"), (trace.Name, trace.ValueType, trace.ReplyToId));
    }

    [Fact]
    public void HasContent_Nothing_IsFalse()
    {
        Assert.False(new Activity(ActivityTypes.Message) { Text = " " }.HasContent());
    }

    [Fact]
    public void HasContent_AttachmentAlone_IsTrue()
    {
        Assert.True(new Activity(ActivityTypes.Message) { Attachments = [new Attachment("image/png")] }.HasContent());
    }

    [Fact]
    public void CardAction_FromText_SendsThatText()
    {
        CardAction action = "Lower back";

        Assert.Equal((ActionTypes.ImBack, "Lower back", "Lower back"), (action.Type, action.Title, action.Value));
    }
}
