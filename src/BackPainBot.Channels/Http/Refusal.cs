using System.Globalization;
using Microsoft.AspNetCore.Http;

namespace BackPainBot.Channels.Http;

/// <summary>Turns a request away that may come again.</summary>
public static class Refusal
{
    /// <summary>Answers with a status, and with when to come again in whole seconds, at least one.</summary>
    public static void ComeAgain(HttpResponse response, int status, TimeSpan after)
    {
        ArgumentNullException.ThrowIfNull(response);
        response.StatusCode = status;
        response.Headers.RetryAfter = Math.Max(1, (int)Math.Ceiling(after.TotalSeconds)).ToString(CultureInfo.InvariantCulture);
    }
}
