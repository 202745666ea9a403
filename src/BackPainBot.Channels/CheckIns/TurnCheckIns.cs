using BackPainBot.Channels.Json;
using BackPainBot.Channels.Turns;
using BackPainBot.Dialogs;
using BackPainBot.Storage;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace BackPainBot.Channels.CheckIns;

/// <summary>Check-ins on the turn's store, with what is needed to reach the user when they are due.</summary>
internal sealed class TurnCheckIns : ICheckIns
{
    /// <summary>A web page is closed by then; anywhere else the bot can write first.</summary>
    public bool CanNotify(IActivity activity)
    {
        ArgumentNullException.ThrowIfNull(activity);
        return activity.ChannelId is not ("directline" or "webchat");
    }

    public async ValueTask<IReadOnlyList<PlannedCheckIn>> ReadAsync(ITurnContext turn, CancellationToken cancellationToken) =>
        [.. (await AmbientTurn.Current.Turn.ReadCheckInsAsync(cancellationToken)).Select(ToPlanned)];

    public void Plan(ITurnContext turn, IReadOnlyList<PlannedCheckIn> checkIns)
    {
        ArgumentNullException.ThrowIfNull(turn);
        ArgumentNullException.ThrowIfNull(checkIns);
        var notifies = CanNotify(turn.Activity);
        var reference = Nameless(turn.Activity.GetConversationReference());
        AmbientTurn.Current.Turn.StageCheckIns([.. checkIns.Select(checkIn => new CheckIn(
            checkIn.Name, checkIn.DueAt, notifies, ActivityJson.Write(new Reach(reference, checkIn.DueAt.Offset.TotalMinutes))))]);
    }

    // Ids are enough to reach somebody, so for so long no name is kept.
    private static ConversationReference Nameless(ConversationReference reference)
    {
        var chat = reference.Conversation;
        reference.Conversation = new ConversationAccount(isGroup: chat.IsGroup, conversationType: chat.ConversationType, id: chat.Id, tenantId: chat.TenantId);
        reference.User = new ChannelAccount(id: reference.User.Id, role: reference.User.Role);
        return reference;
    }

    private static PlannedCheckIn ToPlanned(CheckIn checkIn) =>
        new(checkIn.Name, checkIn.DueAt.ToOffset(TimeSpan.FromMinutes(ActivityJson.Read<Reach>(checkIn.Json).OffsetMinutes)));
}
