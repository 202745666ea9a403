using System.Globalization;
using Microsoft.AspNetCore.Http;

namespace BackPainBot.Channels.DirectLine.Endpoints;

/// <summary>Not now, but later.</summary>
internal sealed class TooMany(TimeSpan retryAfter) : IResult
{
    public Task ExecuteAsync(HttpContext httpContext)
    {
        var seconds = Math.Max(1, (int)Math.Ceiling(retryAfter.TotalSeconds));
        httpContext.Response.StatusCode = StatusCodes.Status429TooManyRequests;
        httpContext.Response.Headers.RetryAfter = seconds.ToString(CultureInfo.InvariantCulture);
        return Task.CompletedTask;
    }
}
