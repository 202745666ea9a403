namespace Microsoft.Bot.Builder;

public class UserState(IStorage storage) : BotState(storage, nameof(UserState))
{
    protected override string GetStorageKey(ITurnContext turnContext) =>
        $"{StateKey.Channel(turnContext.Activity)}/users/{StateKey.User(turnContext.Activity)}";
}
