namespace Microsoft.Bot.Builder;

public class ConversationState(IStorage storage) : BotState(storage, nameof(ConversationState))
{
    protected override string GetStorageKey(ITurnContext turnContext) =>
        $"{StateKey.Channel(turnContext.Activity)}/conversations/{StateKey.Conversation(turnContext.Activity)}";
}
