using Microsoft.Bot.Builder;

namespace BackPainBot.Dialogs;

/// <summary>The day on which a message was written, where the user is: "since Tuesday" counts from there.</summary>
internal static class Today
{
    /// <param name="turn">The message's turn.</param>
    /// <param name="time">The clock for a message that brings no time.</param>
    /// <returns>The date where the person is, or else where the channel is. A time that is centuries wrong tells none.</returns>
    public static DateOnly Of(ITurnContext turn, TimeProvider time)
    {
        var written = turn.Activity.LocalTimestamp ?? turn.Activity.Timestamp;
        return DateOnly.FromDateTime((written is { Year: > 2000 and < 3000 } ? written.Value : time.GetUtcNow()).DateTime);
    }
}
