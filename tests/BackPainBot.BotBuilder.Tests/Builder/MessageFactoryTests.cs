using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace BackPainBot.BotBuilder.Tests.Builder;

public sealed class MessageFactoryTests
{
    private static readonly string[] Regions = ["Upper", "Lower"];

    [Fact]
    public void Text_WithoutHint_AcceptsInput()
    {
        var message = MessageFactory.Text("hi");

        Assert.Equal((ActivityTypes.Message, "hi", InputHints.AcceptingInput), (message.Type, message.Text, message.InputHint));
    }

    [Fact]
    public void SuggestedActions_Texts_SendWhatTheyShow()
    {
        var message = MessageFactory.SuggestedActions(Regions, "Where?");

        Assert.Equal("Where?", message.Text);
        Assert.All(message.SuggestedActions.Actions, action => Assert.Equal((ActionTypes.ImBack, action.Title), (action.Type, action.Value)));
        Assert.Equal(Regions, message.SuggestedActions.Actions.Select(action => action.Title));
    }

    [Fact]
    public void Attachment_One_IsTheOnlyOne()
    {
        var card = new HeroCard("Where?").ToAttachment();

        Assert.Same(card, Assert.Single(MessageFactory.Attachment(card).Attachments));
    }

    [Fact]
    public void Carousel_Attachments_AreLaidOutAsOne()
    {
        Assert.Equal(AttachmentLayoutTypes.Carousel, MessageFactory.Carousel([new Attachment("image/png")]).AttachmentLayout);
    }
}
