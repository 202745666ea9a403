using Microsoft.Bot.Schema;
using Microsoft.Bot.Schema.Teams;

namespace BackPainBot.BotBuilder.Tests.Schema;

public sealed class ChannelDataTests
{
    private const string FromTeams = """
        {"type":"message","channelData":{"tenant":{"id":"t"},"team":{"id":"19:x","aadGroupId":"g"},"eventType":"editMessage","legacy":{"a":1}}}
        """;

    [Fact]
    public async Task GetChannelData_FromTeams_ReadsTenantTeamAndEvent()
    {
        var data = (await Json.ReadAsync<Activity>(FromTeams)).GetChannelData<TeamsChannelData>();

        Assert.Equal(("t", "19:x", "g", "editMessage"), (data.Tenant.Id, data.Team.Id, data.Team.AadGroupId, data.EventType));
    }

    [Fact]
    public void GetChannelData_None_GivesNull()
    {
        Assert.Null(new Activity(ActivityTypes.Message).GetChannelData<TeamsChannelData>());
    }

    [Fact]
    public void GetChannelData_OfThatType_GivesTheSameObject()
    {
        var data = new TeamsChannelData();

        Assert.Same(data, new Activity { ChannelData = data }.GetChannelData<TeamsChannelData>());
    }

    [Fact]
    public async Task TryGetChannelData_JsonObject_ReadsIt()
    {
        var activity = await Json.ReadAsync<Activity>("""{"type":"message","channelData":{"clientActivityID":"7"}}""");

        Assert.True(activity.TryGetChannelData<FromWebChat>(out var data));
        Assert.Equal("7", data.ClientActivityID);
    }

    [Fact]
    public void TryGetChannelData_None_IsFalse()
    {
        Assert.False(new Activity(ActivityTypes.Message).TryGetChannelData<TeamsChannelData>(out _));
    }

    [Fact]
    public void TryGetChannelData_SomethingElse_IsFalse()
    {
        Assert.False(new Activity { ChannelData = "text" }.TryGetChannelData<TeamsChannelData>(out _));
    }

    private sealed class FromWebChat
    {
        public string? ClientActivityID { get; set; }
    }
}
