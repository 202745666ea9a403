using Microsoft.Bot.Schema;

namespace BackPainBot.BotBuilder.Tests.Schema;

public sealed class MentionTests
{
    private const string InAGroup = """
        {"type":"message","text":"<at>Test Bot</at> my back hurts","recipient":{"id":"28:bot"},
         "entities":[{"type":"mention","mentioned":{"id":"28:bot","name":"Test Bot"},"text":"<at>Test Bot</at>"},{"type":"clientInfo"}]}
        """;

    [Fact]
    public async Task GetMentions_AmongOtherEntities_GivesOnlyMentions()
    {
        var mention = Assert.Single((await Json.ReadAsync<Activity>(InAGroup)).GetMentions());

        Assert.Equal("28:bot", mention.Mentioned.Id);
    }

    [Fact]
    public void GetMentions_NoEntities_IsEmpty()
    {
        Assert.Empty(Activities.Message("hi").GetMentions());
    }

    [Fact]
    public async Task RemoveRecipientMention_BotIsMentioned_LeavesWhatWasSaid()
    {
        var activity = await Json.ReadAsync<Activity>(InAGroup);

        Assert.Equal("my back hurts", activity.RemoveRecipientMention().Trim());
        Assert.Equal("my back hurts", activity.Text.Trim());
    }

    [Fact]
    public async Task RemoveMentionText_SomebodyElse_ChangesNothing()
    {
        var activity = await Json.ReadAsync<Activity>(InAGroup);

        Assert.Equal("<at>Test Bot</at> my back hurts", activity.RemoveMentionText("29:ann"));
    }

    [Theory]
    [InlineData("28:bot", true)]
    [InlineData("29:ann", false)]
    public async Task MentionsId_Id_WhetherItIsMentioned(string id, bool expected)
    {
        Assert.Equal(expected, (await Json.ReadAsync<Activity>(InAGroup)).MentionsId(id));
    }
}
