using Microsoft.Bot.Builder;

namespace BackPainBot.Dialogs;

/// <summary>Leaves nothing of a conversation when its user wants that, whatever else the turn has changed or will change.</summary>
internal static class Forgetting
{
    private const string Wanted = "ForgetConversation";

    /// <summary>Has the conversation forgotten at the end of the turn.</summary>
    public static void ForgetConversation(this ITurnContext turn) => turn.TurnState.Set(Wanted, Wanted);

    /// <summary>Ends a turn: saves what it changed, or removes everything.</summary>
    public static Task SaveOrForgetAsync(this ConversationState state, ITurnContext turn, CancellationToken cancellationToken) =>
        turn.TurnState.Get<string>(Wanted) is null ? state.SaveChangesAsync(turn, false, cancellationToken) : state.DeleteAsync(turn, cancellationToken);
}
