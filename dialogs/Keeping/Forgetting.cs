using Microsoft.Bot.Builder;

namespace BackPainBot.Dialogs;

/// <summary>Leaves nothing of a conversation or of its user when the user wants that, whatever else the turn has changed or will change.</summary>
internal static class Forgetting
{
    private const string Conversation = "ForgetConversation";
    private const string Everything = "ForgetEverything";

    /// <summary>Has the conversation forgotten at the end of the turn.</summary>
    public static void ForgetConversation(this ITurnContext turn) => turn.TurnState[Conversation] = true;

    /// <summary>Has everything forgotten that is stored of the user. What the turn says must be said after this.</summary>
    public static void ForgetEverything(this ITurnContext turn, IStoredData data)
    {
        turn.ForgetConversation();
        // In a group there is nothing of a user.
        if (GroupTalk.IsShared(turn.Activity)) return;
        data.Forget(turn);
        turn.TurnState[Everything] = true;
    }

    /// <summary>Ends a turn: saves what it changed, or removes it.</summary>
    public static async Task SaveOrForgetAsync(this ITurnContext turn, ConversationState conversation, UserState user, CancellationToken cancellationToken)
    {
        await SaveOrForgetAsync(conversation, turn, Conversation, cancellationToken);
        await SaveOrForgetAsync(user, turn, Everything, cancellationToken);
    }

    private static Task SaveOrForgetAsync(BotState state, ITurnContext turn, string wanted, CancellationToken cancellationToken) =>
        turn.TurnState.ContainsKey(wanted) ? state.DeleteAsync(turn, cancellationToken) : state.SaveChangesAsync(turn, false, cancellationToken);
}
