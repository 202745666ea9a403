using Microsoft.Bot.Schema;
using Microsoft.Bot.Schema.Teams;

namespace Microsoft.Bot.Builder.Teams;

public static class TeamsActivityExtensions
{
    public static string TeamsGetChannelId(this IActivity activity) => activity.GetChannelData<TeamsChannelData>()?.Channel?.Id;

    public static TeamInfo TeamsGetTeamInfo(this IActivity activity) => activity.GetChannelData<TeamsChannelData>()?.Team;

    public static TeamsMeetingInfo TeamsGetMeetingInfo(this IActivity activity) => activity.GetChannelData<TeamsChannelData>()?.Meeting;
}
