using Microsoft.Bot.Schema;

namespace BackPainBot.BotBuilder.Tests.Schema;

public sealed class ActivityReplyTests
{
    [Fact]
    public void CreateReply_Message_GoesBackToItsSender()
    {
        var reply = Activities.Message("hi").CreateReply("hello");

        Assert.Equal(("bot", "user", "talk", "in-1"), (reply.From.Id, reply.Recipient.Id, reply.Conversation.Id, reply.ReplyToId));
        Assert.Equal((ActivityTypes.Message, "hello"), (reply.Type, reply.Text));
    }

    [Fact]
    public void CreateReply_NoText_IsEmptyText()
    {
        Assert.Equal(string.Empty, Activities.Message().CreateReply().Text);
    }

    [Theory]
    [InlineData("webchat", null)]
    [InlineData("directline", null)]
    [InlineData("msteams", "in-1")]
    public void CreateReply_ToConversationUpdate_NamesItOnlyWhereItsIdIsKnown(string channel, string? expected)
    {
        var update = Activities.From(ActivityTypes.ConversationUpdate);
        update.ChannelId = channel;

        Assert.Equal(expected, update.CreateReply().ReplyToId);
    }

    [Fact]
    public void GetConversationReference_Message_NamesUserBotAndPlace()
    {
        var reference = Activities.Message().GetConversationReference();

        Assert.Equal(("user", "bot", "talk"), (reference.User.Id, reference.Bot.Id, reference.Conversation.Id));
        Assert.Equal(("emulator", "http://localhost:5000/", "in-1"), (reference.ChannelId, reference.ServiceUrl, reference.ActivityId));
    }

    [Fact]
    public void ApplyConversationReference_Outgoing_ComesFromTheBot()
    {
        var outgoing = new Activity(ActivityTypes.Message).ApplyConversationReference(Activities.Message().GetConversationReference());

        Assert.Equal(("bot", "user", "in-1"), (outgoing.From.Id, outgoing.Recipient.Id, outgoing.ReplyToId));
        Assert.Null(outgoing.Id);
    }

    [Fact]
    public void ApplyConversationReference_Incoming_ComesFromTheUser()
    {
        var incoming = new Activity(ActivityTypes.Message).ApplyConversationReference(Activities.Message().GetConversationReference(), isIncoming: true);

        Assert.Equal(("user", "bot", "in-1"), (incoming.From.Id, incoming.Recipient.Id, incoming.Id));
    }

    [Fact]
    public void GetContinuationActivity_Reference_IsAnEventInThatConversation()
    {
        var continuation = Activities.Message().GetConversationReference().GetContinuationActivity();

        Assert.Equal((ActivityTypes.Event, ActivityEventNames.ContinueConversation), (continuation.Type, continuation.Name));
        Assert.Equal(("user", "bot", "talk"), (continuation.From.Id, continuation.Recipient.Id, continuation.Conversation.Id));
    }
}
