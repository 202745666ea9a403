using System.Net;
using System.Text.Json.Nodes;

namespace BackPainBot.Tests.Gate;

/// <summary>What is let in and might still do harm, but does none.</summary>
public sealed class HarmlessTests(ProductionBot bot) : IClassFixture<ProductionBot>
{
    [Fact]
    public async Task Post_ActivityReplayed_IsAnsweredAgainAndHasNoSecondEffect()
    {
        var attempt = bot.FromChannel;
        var first = await bot.AssertPassesAsync(attempt);
        var (turns, rows) = (bot.Bot.Heard.Count, bot.Store.Rows());

        using var replayed = await bot.SendAsync(attempt);

        Assert.Equal(HttpStatusCode.OK, replayed.StatusCode);
        Assert.Equal(first.ToJsonString(), JsonNode.Parse(await replayed.Content.ReadAsStringAsync())!.ToJsonString());
        Assert.Equal(turns, bot.Bot.Heard.Count);
        Assert.Equal(rows, bot.Store.Rows());
    }

    [Fact]
    public async Task Post_SameIdInAnotherConversation_IsProcessed()
    {
        var attempt = bot.FromChannel;

        await bot.AssertPassesAsync(attempt);

        await bot.AssertPassesAsync(attempt.Member("conversation", new JsonObject { ["id"] = "another" }));
    }

    [Fact]
    public async Task Post_SameIdInAnotherTenant_IsProcessed()
    {
        var attempt = bot.FromChannel;

        await bot.AssertPassesAsync(attempt.Member("conversation", new JsonObject { ["id"] = "a:1", ["tenantId"] = Tenants.Contoso }));

        await bot.AssertPassesAsync(attempt.Member("conversation", new JsonObject { ["id"] = "a:1", ["tenantId"] = Tenants.Fabrikam }));
    }

    [Fact]
    public async Task Post_TypeNamesEverywhere_ArePlainData()
    {
        static JsonObject Gadget() => new()
        {
            ["$type"] = "System.IO.FileInfo, System.Private.CoreLib",
            ["fileName"] = "/tmp/gadget",
        };
        var attempt = bot.FromChannel
            .Text(json => "{\"$type\":\"System.IO.FileInfo, System.Private.CoreLib\"," + json[1..])
            .Member("value", Gadget())
            .Member("channelData", Gadget())
            .Member("attachments", new JsonArray(new JsonObject { ["contentType"] = "x/y", ["content"] = Gadget() }))
            .Member("entities", new JsonArray(Gadget().With("type", "mention")));

        await bot.AssertPassesAsync(attempt);

        var heard = bot.Bot.Heard.Last();
        Assert.DoesNotContain("FileInfo", $"{heard.Value.GetType()} {heard.ChannelData.GetType()} {heard.Attachments[0].Content.GetType()}", StringComparison.Ordinal);
        Assert.Contains("$type", $"{heard.Value}", StringComparison.Ordinal);
    }
}
