using System.Text;

namespace BackPainBot;

/// <summary>An exception for the log: kinds and places, without messages, which may quote what somebody wrote.</summary>
internal static class ExceptionText
{
    public static string Of(Exception exception)
    {
        var text = new StringBuilder();
        for (var one = exception; one is not null; one = one.InnerException)
            text.AppendLine(one.GetType().FullName).AppendLine(one.StackTrace);
        return text.ToString();
    }
}
