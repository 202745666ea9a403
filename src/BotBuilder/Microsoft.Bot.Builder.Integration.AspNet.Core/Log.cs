using Microsoft.Extensions.Logging;

namespace Microsoft.Bot.Builder.Integration.AspNet.Core;

internal static partial class Log
{
    [LoggerMessage(1, LogLevel.Warning, "BadRequest: Missing activity or activity type.")]
    public static partial void NoActivity(this ILogger logger);
}
