using BackPainBot.Storage;

namespace BackPainBot.Channels.Turns;

/// <summary>The turn that the running code belongs to, for storage that is given no turn context.</summary>
internal sealed record AmbientTurn(ConversationKey Conversation, ITurn Turn)
{
    private static readonly AsyncLocal<AmbientTurn?> Running = new();

    /// <exception cref="InvalidOperationException">No turn is running.</exception>
    public static AmbientTurn Current => Running.Value
        ?? throw new InvalidOperationException("Bot state can be read and written only within a turn.");

    /// <summary>Runs the action as part of the turn.</summary>
    public async Task RunAsync(Func<Task> action)
    {
        Running.Value = this;
        await action();
    }
}
