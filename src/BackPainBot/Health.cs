using BackPainBot.Channels.Http;
using BackPainBot.Storage;

namespace BackPainBot;

/// <summary>Tells an orchestrator whether the process runs and whether it can do its work.</summary>
internal static class Health
{
    public static void MapHealth(this IEndpointRouteBuilder endpoints)
    {
        var always = new AlwaysAnswers();
        endpoints.MapGet("/health/live", () => Results.Ok()).WithMetadata(always);
        endpoints.MapGet("/health/ready", async (ITurnStore store, IHostApplicationLifetime lifetime, CancellationToken cancellationToken) =>
            !lifetime.ApplicationStopping.IsCancellationRequested && await CanWorkAsync(store, cancellationToken)
                ? Results.Ok()
                : Results.StatusCode(StatusCodes.Status503ServiceUnavailable)).WithMetadata(always);
    }

    private static async Task<bool> CanWorkAsync(ITurnStore store, CancellationToken cancellationToken)
    {
        try
        {
            await store.CheckAsync(cancellationToken);
            return true;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }
}
