using Microsoft.Bot.Builder;

namespace BackPainBot.Dialogs;

/// <summary>The day on which a message was written, where the user is: "since Tuesday" counts from there.</summary>
internal static class Today
{
    /// <param name="turn">The message's turn.</param>
    /// <param name="time">The clock for a message that brings no time.</param>
    /// <returns>The date where the person is, or else where the channel is.</returns>
    public static DateOnly Of(ITurnContext turn, TimeProvider time) =>
        DateOnly.FromDateTime((turn.Activity.LocalTimestamp ?? turn.Activity.Timestamp ?? time.GetUtcNow()).DateTime);
}
