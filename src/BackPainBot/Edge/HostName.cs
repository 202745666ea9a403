namespace BackPainBot.Edge;

/// <summary>The name that a request calls the bot by.</summary>
internal static class HostName
{
    /// <summary>Whether it can be one; there need not be any. Others make the framework fail wherever the name is asked for.</summary>
    public static bool IsSound(HttpRequest request)
    {
        try
        {
            return !request.Host.HasValue || Uri.CheckHostName(request.Host.Host) != UriHostNameType.Unknown;
        }
        catch (ArgumentException)
        {
            // Letters of other scripts, badly coded.
            return false;
        }
    }
}
