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
        if (Chats.AreShared(turn.Activity)) return;
        data.Forget(turn);
        turn.TurnState[Everything] = true;
    }

    /// <summary>Ends a turn: saves what it changed, or sees to it that nothing of it is saved.</summary>
    public static async Task SaveOrForgetAsync(this ITurnContext turn, ConversationState conversation, UserState user, CancellationToken cancellationToken)
    {
        if (turn.TurnState.ContainsKey(Conversation)) await conversation.DeleteAsync(turn, cancellationToken);
        else await conversation.SaveChangesAsync(turn, false, cancellationToken);
        if (!turn.TurnState.ContainsKey(Everything)) await user.SaveChangesAsync(turn, false, cancellationToken);
    }
}
