using BackPainBot.Channels.Turns;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace BackPainBot.Channels.DirectLine.Endpoints;

/// <summary>Makes a status with an empty body of whatever goes wrong, takes nothing in while the program stops, and lets nobody keep what is answered.</summary>
internal sealed class PlainRefusals(IHostApplicationLifetime lifetime, ILogger<PlainRefusals> logger) : IEndpointFilter
{
    private static readonly IResult Unavailable = Results.StatusCode(StatusCodes.Status503ServiceUnavailable);

    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var http = context.HttpContext;
        http.Response.Headers.CacheControl = "no-store";
        if (lifetime.ApplicationStopping.IsCancellationRequested) return Unavailable;
        try
        {
            return await next(context);
        }
        catch (OperationCanceledException) when (http.RequestAborted.IsCancellationRequested)
        {
            return Results.Empty;
        }
        catch (BadHttpRequestException exception)
        {
            return Results.StatusCode(exception.StatusCode);
        }
        catch (Exception exception)
        {
            Log.RequestFailed(logger, ExceptionText.Of(exception));
            if (http.Response.HasStarted) return Results.Empty;
            return StoreFailures.IsOne(exception) ? Unavailable : Results.StatusCode(StatusCodes.Status500InternalServerError);
        }
    }
}
