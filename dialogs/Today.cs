using Microsoft.Bot.Builder;

namespace BackPainBot.Dialogs;

/// <summary>The date by which a person says "since Tuesday".</summary>
internal static class Today
{
    /// <summary>The date where the person is, or else where the channel is.</summary>
    public static DateOnly Of(ITurnContext turn) =>
        DateOnly.FromDateTime((turn.Activity.LocalTimestamp ?? turn.Activity.Timestamp ?? TimeProvider.System.GetUtcNow()).DateTime);
}
