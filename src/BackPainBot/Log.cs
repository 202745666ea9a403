namespace BackPainBot;

/// <summary>What the host logs: ids, kinds and places, never what somebody wrote.</summary>
internal static partial class Log
{
    [LoggerMessage(101, LogLevel.Information, "A request to the bot was refused with {Status}.")]
    public static partial void Refused(ILogger logger, int status);

    [LoggerMessage(102, LogLevel.Error, "A request to the bot failed: {Exception}")]
    public static partial void RequestFailed(ILogger logger, string exception);

    [LoggerMessage(103, LogLevel.Warning, "Keys could not be fetched from {Url}: {ExceptionType}.")]
    public static partial void KeysNotFetched(ILogger logger, string url, string exceptionType);

    [LoggerMessage(104, LogLevel.Warning, "No clinician has reviewed the triage rules: the bot says so to every user until a name and a date stand in the rules file.")]
    public static partial void RulesNotReviewed(ILogger logger);

    [LoggerMessage(120, LogLevel.Error, "Something was to be sent to {Host}, which is not trusted or has no public address. Nothing was; if it should have been, add the host to Gate:TrustedHosts.")]
    public static partial void DestinationRefused(ILogger logger, string? host);

    [LoggerMessage(121, LogLevel.Warning, "{Host} gave the bot no token of its own: {Reason}. Replies wait until it does.")]
    public static partial void TokenNotGiven(ILogger logger, string? host, string reason);

    [LoggerMessage(122, LogLevel.Warning, "Requests come through a proxy that Edge:Proxies does not name: limits for an address count all of its users as one.")]
    public static partial void ProxyNotNamed(ILogger logger);
}
