using Microsoft.Extensions.Logging;

namespace Microsoft.Bot.Connector;

internal static partial class Log
{
    [LoggerMessage(1, LogLevel.Information, "A request was refused: {Reason}")]
    public static partial void RequestRefused(this ILogger logger, string reason);
}
