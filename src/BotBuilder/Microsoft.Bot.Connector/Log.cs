using Microsoft.Extensions.Logging;

namespace Microsoft.Bot.Connector;

internal static partial class Log
{
    [LoggerMessage(1, LogLevel.Information, "A request was refused: {Reason}")]
    public static partial void RequestRefused(this ILogger logger, string reason);

    [LoggerMessage(2, LogLevel.Debug, "A token for {Audience} was renewed, good until {ExpiresOn}")]
    public static partial void TokenRenewed(this ILogger logger, string audience, DateTimeOffset expiresOn);
}
