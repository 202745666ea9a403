using System.Net;
using System.Text.Json.Nodes;

namespace BackPainBot.Tests.Gate;

/// <summary>What an operator allows: the organisations that may use the bot, and a host that its replies may go to.</summary>
public sealed class SettingTests(ConfiguredBot bot) : IClassFixture<ConfiguredBot>
{
    [Theory]
    [InlineData(Tenants.Northwind, null)]
    [InlineData(Tenants.Northwind, Tenants.Contoso)]
    [InlineData(Tenants.Contoso, Tenants.Northwind)]
    [InlineData(null, Tenants.Northwind)]
    [InlineData(null, null)]
    [InlineData("", "")]
    public Task Post_TenantThatIsNotAllowed_Is403(string? ofConversation, string? ofChannelData) =>
        bot.AssertRefusedAsync(HttpStatusCode.Forbidden, From(ofConversation, ofChannelData));

    [Theory]
    [InlineData(Tenants.Contoso, null)]
    [InlineData("C0A70500-1111-4111-8111-00000000000A", Tenants.Contoso)]
    [InlineData(null, Tenants.Fabrikam)]
    public Task Post_TenantThatIsAllowed_Passes(string? ofConversation, string? ofChannelData) =>
        bot.AssertPassesAsync(From(ofConversation, ofChannelData));

    [Theory]
    [InlineData("7")]
    [InlineData($"\"{Tenants.Contoso}\"")]
    [InlineData($"[\"{Tenants.Contoso}\"]")]
    [InlineData($"{{\"tenant\":\"{Tenants.Contoso}\"}}")]
    [InlineData($"{{\"tenant\":{{\"id\":[\"{Tenants.Contoso}\"]}}}}")]
    public Task Post_ChannelDataOfAnotherKind_Is403(string json) =>
        bot.AssertRefusedAsync(HttpStatusCode.Forbidden, bot.FromChannel.Member("channelData", JsonNode.Parse(json)));

    [Fact]
    public Task Post_ChannelWithoutTenants_Passes() => bot.AssertPassesAsync(bot.FromChannel.Member("channelId", "emulator"));

    [Fact]
    public Task Post_TrustedHost_Passes() => bot.AssertPassesAsync(From(Tenants.Contoso, null).From("https://channel.example.org/"));

    [Theory]
    [InlineData("http://channel.example.org/")]
    [InlineData("https://example.org/")]
    [InlineData("https://other.channel.example.org/")]
    public Task Post_HostBesideTheTrustedOne_Is403(string serviceUrl) =>
        bot.AssertRefusedAsync(HttpStatusCode.Forbidden, From(Tenants.Contoso, null).From(serviceUrl));

    [Theory]
    [InlineData(0, HttpStatusCode.OK)]
    [InlineData(1, HttpStatusCode.RequestEntityTooLarge)]
    public async Task Post_BodyAtTheLimit_IsTakenUpToIt(int above, HttpStatusCode expected)
    {
        var attempt = From(Tenants.Contoso, null).Member("text", "");
        var room = 2048 + above - attempt.Activity.ToJsonString().Length;

        using var response = await bot.SendAsync(attempt.Member("text", new string('x', room)));

        Assert.Equal(expected, response.StatusCode);
    }

    private Attempt From(string? ofConversation, string? ofChannelData) => bot.FromChannel
        .Member("conversation", new JsonObject { ["id"] = "a:1", ["tenantId"] = ofConversation })
        .Member("channelData", new JsonObject { ["tenant"] = new JsonObject { ["id"] = ofChannelData } });
}
