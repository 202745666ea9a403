using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace BackPainBot.Channels.DirectLine.Endpoints;

/// <summary>Makes a status with an empty body of whatever goes wrong, and lets nobody keep what is answered.</summary>
internal sealed class PlainRefusals(ILogger<PlainRefusals> logger) : IEndpointFilter
{
    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var http = context.HttpContext;
        http.Response.Headers.CacheControl = "no-store";
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
            return http.Response.HasStarted ? Results.Empty : Results.StatusCode(StatusCodes.Status500InternalServerError);
        }
    }
}
