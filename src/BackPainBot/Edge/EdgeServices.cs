using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.Options;

namespace BackPainBot.Edge;

/// <summary>Adds this room to the host.</summary>
internal static class EdgeServices
{
    /// <summary>Less than this a second is no slow line but somebody who holds on to a connection.</summary>
    private static readonly MinDataRate Slowest = new(bytesPerSecond: 1000, gracePeriod: TimeSpan.FromSeconds(5));

    public static IServiceCollection AddEdge(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<EdgeOptions>().Bind(configuration.GetSection("Edge")).ValidateOnStart();
        services.AddSingleton<IValidateOptions<EdgeOptions>, EdgeOptionsValidator>();
        services.AddOptions<KestrelServerOptions>().Configure<IOptions<EdgeOptions>>((kestrel, edge) => Limit(kestrel.Limits, edge.Value));
        return services;
    }

    private static void Limit(KestrelServerLimits limits, EdgeOptions edge)
    {
        limits.MaxConcurrentConnections = edge.MaxConnections;
        limits.MaxRequestBodySize = 4 * 1024 * 1024;
        limits.MaxRequestHeadersTotalSize = 16 * 1024;
        limits.RequestHeadersTimeout = TimeSpan.FromSeconds(10);
        limits.MinRequestBodyDataRate = Slowest;
        limits.MinResponseDataRate = Slowest;

        // What waits in memory to be read, a connection: a megabyte if nothing is said.
        limits.MaxRequestBufferSize = 64 * 1024;
    }
}
