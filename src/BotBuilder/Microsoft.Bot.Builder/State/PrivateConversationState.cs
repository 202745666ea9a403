namespace Microsoft.Bot.Builder;

public class PrivateConversationState(IStorage storage) : BotState(storage, nameof(PrivateConversationState))
{
    protected override string GetStorageKey(ITurnContext turnContext) =>
        $"{StateKey.Channel(turnContext.Activity)}/conversations/{StateKey.Conversation(turnContext.Activity)}/users/{StateKey.User(turnContext.Activity)}";
}
