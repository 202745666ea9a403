using Microsoft.Bot.Builder;

namespace BackPainBot.Dialogs;

/// <summary>A part of a turn in which nothing is said.</summary>
internal static class Silence
{
    private const string Key = nameof(Silence);

    /// <summary>Whether it reigns now.</summary>
    public static bool Reigns(ITurnContext turn) => turn.TurnState.ContainsKey(Key);

    /// <summary>Does something without a word.</summary>
    public static async Task KeepAsync(ITurnContext turn, Func<Task> action)
    {
        turn.TurnState[Key] = true;
        try
        {
            await action();
        }
        finally
        {
            turn.TurnState.Remove(Key);
        }
    }
}
