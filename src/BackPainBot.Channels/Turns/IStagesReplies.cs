using BackPainBot.Storage;
using Microsoft.Bot.Schema;

namespace BackPainBot.Channels.Turns;

/// <summary>An adapter whose clients read what the store holds: replies are theirs with the turn's commit, and need no delivery.</summary>
internal interface IStagesReplies
{
    /// <summary>
    /// Stages a reply. One with an id takes the place of that message; with type <c>messageDelete</c> it takes the message away.
    /// </summary>
    void Stage(ITurn turn, Activity reply);
}
