using Microsoft.Bot.Schema;

namespace BackPainBot.BotBuilder.Tests.Schema;

public sealed class EntityTests
{
    private static readonly string[] Reasons = ["saddle", "bladder"];

    [Fact]
    public void SetAs_Dictionary_TakesItsType()
    {
        Assert.Equal("assessment", Assessment().Type);
    }

    [Fact]
    public void GetAs_PlainType_ReadsListsAndText()
    {
        var assessment = Assessment().GetAs<Finding>();

        Assert.Equal("redFlag", assessment.Class);
        Assert.Equal(Reasons, assessment.Reasons);
    }

    [Fact]
    public void GetAs_Dictionary_GivesEveryProperty()
    {
        var properties = Assessment().GetAs<Dictionary<string, object>>();

        Assert.Equal("assessment", properties["type"].ToString());
        Assert.Equal("redFlag", properties["class"].ToString());
    }

    [Fact]
    public async Task SetAs_Dictionary_IsWrittenFlat()
    {
        var written = await Json.WriteAsync(Assessment());

        Assert.Equal("bladder", written.GetProperty("reasons")[1].GetString());
    }

    [Fact]
    public void SetAs_PlainType_ComesBackAsThatType()
    {
        var entity = new Entity();
        entity.SetAs(new Finding { Type = "assessment", Class = "chronicRisk", Reasons = ["weeks"] });

        Assert.Equal("assessment", entity.Type);
        Assert.Equal("chronicRisk", entity.GetAs<Finding>().Class);
    }

    [Fact]
    public void SetAs_Again_DropsWhatWasThere()
    {
        var entity = Assessment();
        entity.SetAs(new Dictionary<string, object> { ["type"] = "question", ["id"] = "region" });

        Assert.False(entity.GetAs<Dictionary<string, object>>().ContainsKey("class"));
    }

    [Fact]
    public void GetAs_Mention_ReadsWhoIsMentioned()
    {
        var entity = new Entity();
        entity.SetAs(new Mention(new ChannelAccount("bot", "Bot"), "<at>Bot</at>"));

        var mention = entity.GetAs<Mention>();

        Assert.Equal(("mention", "bot", "<at>Bot</at>"), (mention.Type, mention.Mentioned.Id, mention.Text));
    }

    private static Entity Assessment()
    {
        var entity = new Entity();
        entity.SetAs(new Dictionary<string, object>
        {
            ["type"] = "assessment",
            ["class"] = "redFlag",
            ["reasons"] = Reasons,
        });
        return entity;
    }

    private sealed class Finding
    {
        public string? Type { get; set; }

        public string? Class { get; set; }

        public IList<string> Reasons { get; set; } = [];
    }
}
