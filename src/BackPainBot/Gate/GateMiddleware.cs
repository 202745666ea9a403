using BackPainBot.Channels;
using BackPainBot.Channels.Http;
using BackPainBot.Storage;
using Microsoft.Extensions.Options;

namespace BackPainBot.Gate;

/// <summary>
/// Stands in front of the adapter: who sends, then what. A refusal is a status with an empty body and runs nothing of
/// the bot. Nothing of the body is looked at before the token is checked.
/// </summary>
internal sealed class GateMiddleware(
    RequestDelegate next,
    TokenCheck tokens,
    CallerRules rules,
    GateLimits limits,
    IOptions<GateOptions> options,
    IOptions<Bot.BotOptions> bot,
    IHostApplicationLifetime lifetime,
    ILogger<GateMiddleware> logger)
{
    public async Task InvokeAsync(HttpContext context)
    {
        int status;
        try
        {
            status = await CheckAsync(context);
            if (status == StatusCodes.Status202Accepted)
            {
                await next(context);
                return;
            }
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
        {
            return;
        }
        catch (BadHttpRequestException exception)
        {
            status = exception.StatusCode;
        }
        catch (StoreUnavailableException)
        {
            // Told in the log by whoever needed the store. The channel sends it again.
            status = StatusCodes.Status503ServiceUnavailable;
        }
        catch (Exception exception)
        {
            Log.RequestFailed(logger, ExceptionText.Of(exception));
            status = StatusCodes.Status500InternalServerError;
        }

        // Too many are not told in the log, which a flood would fill.
        if (context.Response.HasStarted || status == StatusCodes.Status429TooManyRequests) return;
        Log.Refused(logger, status);
        context.Response.Clear();
        context.Response.StatusCode = status;
        if (status == StatusCodes.Status405MethodNotAllowed) context.Response.Headers.Allow = "POST, HEAD";
    }

    /// <returns>The status to refuse with, or 202 to go on.</returns>
    private async Task<int> CheckAsync(HttpContext context)
    {
        var request = context.Request;
        if (!HttpMethods.IsPost(request.Method)) return StatusCodes.Status405MethodNotAllowed;
        if (lifetime.ApplicationStopping.IsCancellationRequested) return StatusCodes.Status503ServiceUnavailable;

        Caller? caller;
        try
        {
            caller = await IdentifyAsync(request, context.RequestAborted);
        }
        catch (KeysUnavailableException)
        {
            return StatusCodes.Status503ServiceUnavailable;
        }

        if (caller is null)
            return limits.AllowStranger(context, out var pause) ? StatusCodes.Status401Unauthorized : ComeAgain(context, pause);
        if (!RequestBody.IsPlainJson(request)) return StatusCodes.Status415UnsupportedMediaType;
        var body = await RequestBody.TryReadAsync(request, options.Value.MaxBodyBytes, context.RequestAborted);
        if (body is null) return StatusCodes.Status413PayloadTooLarge;
        if (ActivityEnvelope.TryRead(body) is not { } activity) return StatusCodes.Status400BadRequest;
        if (!rules.Allow(caller, activity)) return StatusCodes.Status403Forbidden;
        if (!limits.Allow(activity, out var wait)) return ComeAgain(context, wait);

        request.Body = new MemoryStream(body, writable: false);
        request.ContentLength = body.Length;
        return StatusCodes.Status202Accepted;
    }

    private static int ComeAgain(HttpContext context, TimeSpan after)
    {
        Refusal.ComeAgain(context.Response, StatusCodes.Status429TooManyRequests, after);
        return StatusCodes.Status429TooManyRequests;
    }

    private async ValueTask<Caller?> IdentifyAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        // Without a registration the program starts in Development only.
        var headers = request.Headers.Authorization;
        if (bot.Value.MicrosoftAppId.Length == 0 && headers.Count == 0) return Caller.Anonymous;
        return TokenClaims.TryRead(headers) is { } token ? await tokens.CheckAsync(token, cancellationToken) : null;
    }
}
