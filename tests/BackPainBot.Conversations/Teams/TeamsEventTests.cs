using System.Net;
using System.Text.Json.Nodes;

namespace BackPainBot.Conversations.Teams;

/// <summary>What Teams tells besides messages, over real HTTP.</summary>
public sealed class TeamsEventTests(TeamsBot bot) : IClassFixture<TeamsBot>
{
    private readonly TeamsPayloads _teams = bot.Somebody();

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task InstallAndJoin_InEitherOrder_GreetOnce(bool installFirst)
    {
        JsonObject[] events = [_teams.Install(_teams.Personal), _teams.Joined(_teams.Personal, _teams.User, _teams.Bot)];

        var first = await bot.SendAsync(events[installFirst ? 0 : 1]);
        var second = await bot.SendAsync(events[installFirst ? 1 : 0]);

        Assert.StartsWith("Hello!", first[0].Text, StringComparison.Ordinal);
        Assert.Equal("who", first[^1].Question);
        Assert.Empty(second);
    }

    [Fact]
    public async Task Join_OfTheBotAlone_GreetsNobody()
    {
        Assert.Empty(await bot.SendAsync(_teams.Joined(_teams.Personal, _teams.Bot)));
    }

    [Fact]
    public async Task Upgrade_AfterTheConversation_GreetsNobody()
    {
        await bot.SendAsync(_teams.Install(_teams.Personal));
        await bot.SendAsync(_teams.Message(_teams.Personal, "stop"));

        Assert.Empty(await bot.SendAsync(_teams.Install(_teams.Personal, "add-upgrade")));
    }

    [Fact]
    public async Task Install_InAGroup_IntroducesTheBotOnce()
    {
        var first = await bot.SendAsync(_teams.Install(_teams.Group));
        var second = await bot.SendAsync(_teams.Joined(_teams.Group, _teams.Bot));
        var third = await bot.SendAsync(_teams.Joined(_teams.Group, "29:1somebody-new"));

        Assert.Contains("mention me", Assert.Single(first).Text, StringComparison.Ordinal);
        Assert.Empty(second.Concat(third));
    }

    [Fact]
    public async Task Uninstall_SaysNothingAndForgets()
    {
        await bot.SendAsync(_teams.Install(_teams.Personal));
        await bot.SendAsync(_teams.Message(_teams.Personal, "me"));

        Assert.Empty(await bot.SendAsync(_teams.Install(_teams.Personal, "remove")));
        Assert.Equal("who", (await bot.SendAsync(_teams.Install(_teams.Personal)))[^1].Question);
    }

    [Fact]
    public async Task ReactionsAndDeletions_HaveNoAnswer()
    {
        await bot.SendAsync(_teams.Install(_teams.Personal));
        var message = _teams.Message(_teams.Personal, "me");
        await bot.SendAsync(message);

        Assert.Empty(await bot.SendAsync(_teams.Liked(_teams.Personal, "1795438549480")));
        Assert.Empty(await bot.SendAsync(_teams.Deleted(message)));
        Assert.Equal("red-flags-nerves", (await bot.SendAsync(_teams.Message(_teams.Personal, "30")))[^1].Question);
    }

    [Theory]
    [InlineData("task/fetch")]
    [InlineData("composeExtension/query")]
    [InlineData("somethingNew/invoke")]
    [InlineData("signin/verifyState")]
    [InlineData(null)]
    public async Task Invoke_OfAnUnknownName_IsNotImplemented(string? name)
    {
        using var response = await bot.PostAsync(_teams.Invoke(_teams.Personal, name, []));

        Assert.Equal(HttpStatusCode.NotImplemented, response.StatusCode);
        Assert.Empty(bot.Connector.Take(_teams.Personal));
    }

    [Fact]
    public async Task Invoke_OfACardAction_IsNotImplemented()
    {
        var value = new JsonObject { ["action"] = new JsonObject { ["type"] = "Action.Execute", ["verb"] = "x", ["data"] = new JsonObject() } };

        using var response = await bot.PostAsync(_teams.Invoke(_teams.Personal, "adaptiveCard/action", value));

        Assert.Equal(HttpStatusCode.NotImplemented, response.StatusCode);
    }

    [Fact]
    public async Task Message_WithAMarkOfTheBotTypedByHand_IsAPlainWord()
    {
        await bot.SendAsync(_teams.Install(_teams.Personal));
        var message = _teams.Message(_teams.Personal, "<at>Back Pain</at>");

        Assert.Contains("did not get that", (await bot.SendAsync(message))[0].Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Log_WhateverWasWritten_HoldsIdsOnly()
    {
        await bot.SendAsync(_teams.Install(_teams.Personal));
        await bot.SendAsync(_teams.Message(_teams.Personal, "my hidden zebra hurts"));
        await bot.SendAsync(_teams.Mention(_teams.Group, "my hidden zebra hurts"));

        Assert.DoesNotContain(bot.Log, l => l.Contains("zebra", StringComparison.OrdinalIgnoreCase) || l.Contains("Alex", StringComparison.Ordinal));
    }
}
