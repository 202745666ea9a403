using System.Text;

namespace BackPainBot.Channels;

/// <summary>An exception for the log: kinds and places, without messages, which may quote what somebody wrote.</summary>
public static class ExceptionText
{
    /// <summary>The exception and its causes, the outermost first.</summary>
    public static string Of(Exception exception)
    {
        ArgumentNullException.ThrowIfNull(exception);
        var text = new StringBuilder();
        for (var one = exception; one is not null; one = one.InnerException)
            text.AppendLine(one.GetType().FullName).AppendLine(one.StackTrace);
        return text.ToString();
    }
}
