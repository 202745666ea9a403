using BackPainBot.Channels.Http;
using Microsoft.AspNetCore.Http;

namespace BackPainBot.Channels.DirectLine.Endpoints;

/// <summary>Not now, but later.</summary>
internal sealed class TooMany(TimeSpan retryAfter) : IResult
{
    public Task ExecuteAsync(HttpContext httpContext)
    {
        Refusal.ComeAgain(httpContext.Response, StatusCodes.Status429TooManyRequests, retryAfter);
        return Task.CompletedTask;
    }
}
