using Microsoft.Extensions.Logging;

namespace BackPainBot.Channels;

/// <summary>What this room logs: ids and kinds, never what somebody wrote.</summary>
internal static partial class Log
{
    [LoggerMessage(1, LogLevel.Information, "Activity {ActivityId} of conversation {ConversationId} came again and was answered without a second effect.")]
    public static partial void Repeat(ILogger logger, string conversationId, string? activityId);

    [LoggerMessage(2, LogLevel.Debug, "A typing indicator was not sent: {ExceptionType}.")]
    public static partial void TypingNotSent(ILogger logger, string exceptionType);

    [LoggerMessage(3, LogLevel.Warning, "A reply to conversation {ConversationId} was not sent: {ExceptionType}, status {Status}.")]
    public static partial void ReplyNotSent(ILogger logger, string? conversationId, string exceptionType, int? status);

    [LoggerMessage(4, LogLevel.Error, "Reply {EntryId} to conversation {ConversationId} was given up: the channel refused it or is not trusted, it is too old, or {Sends} sends had no known outcome.")]
    public static partial void ReplyGivenUp(ILogger logger, string conversationId, long entryId, int sends);

    [LoggerMessage(12, LogLevel.Warning, "Conversation {ConversationId} takes no replies any more: they stop until its user or an installation speaks.")]
    public static partial void ConversationClosed(ILogger logger, string conversationId);

    [LoggerMessage(13, LogLevel.Information, "The replies to conversation {ConversationId} take longer than its request can wait, and go on without it.")]
    public static partial void DeliveryGoesOn(ILogger logger, string conversationId);

    [LoggerMessage(5, LogLevel.Warning, "The replies to conversation {ConversationId} could not be delivered: {ExceptionType}.")]
    public static partial void DeliveryFailed(ILogger logger, string conversationId, string exceptionType);

    [LoggerMessage(6, LogLevel.Error, "The outbox could not be read: {ExceptionType}.")]
    public static partial void DispatchFailed(ILogger logger, string exceptionType);

    [LoggerMessage(7, LogLevel.Error, "Activity {ActivityId} of conversation {ConversationId} failed and had no effect: {Exception}")]
    public static partial void TurnFailed(ILogger logger, string? activityId, string? conversationId, string exception);

    [LoggerMessage(8, LogLevel.Error, "The user of conversation {ConversationId} could not be told that the turn failed: {ExceptionType}.")]
    public static partial void ApologyNotSent(ILogger logger, string? conversationId, string exceptionType);

    [LoggerMessage(9, LogLevel.Error, "A Direct Line request failed: {Exception}")]
    public static partial void RequestFailed(ILogger logger, string exception);

    [LoggerMessage(10, LogLevel.Warning, "Azure's Direct Line gave no token: {Reason}.")]
    public static partial void AzureTokenNotGiven(ILogger logger, string reason);

    [LoggerMessage(11, LogLevel.Debug, "The stream of conversation {ConversationId} was cut: {ExceptionType}.")]
    public static partial void StreamCut(ILogger logger, string conversationId, string exceptionType);

    [LoggerMessage(30, LogLevel.Error, "The check-ins that are due could not be read: {ExceptionType}.")]
    public static partial void CheckInsNotRead(ILogger logger, string? exceptionType);

    [LoggerMessage(31, LogLevel.Warning, "A check-in in conversation {ConversationId} could not be asked, and is taken up again later: {ExceptionType}.")]
    public static partial void CheckInNotAsked(ILogger logger, string conversationId, string exceptionType);

    [LoggerMessage(14, LogLevel.Warning, "The conversations of Direct Line could not be looked after: {ExceptionType}.")]
    public static partial void LinesNotLookedAfter(ILogger logger, string exceptionType);

    [LoggerMessage(20, LogLevel.Information, "Nobody could be written to in private from conversation {ConversationId}: {ExceptionType}.")]
    public static partial void PrivateChatNotOpened(ILogger logger, string? conversationId, string exceptionType);
}
