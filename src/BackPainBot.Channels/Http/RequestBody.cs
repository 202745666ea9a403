using System.Net.Http.Headers;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace BackPainBot.Channels.Http;

/// <summary>Takes a request's body whole, up to a limit.</summary>
public static class RequestBody
{
    /// <summary>Clients and channels give up on a call by then, so nobody waits for its answer any more.</summary>
    private static readonly TimeSpan MaxTime = TimeSpan.FromSeconds(20);

    /// <summary>Whether the body says that it is JSON, in UTF-8 and not compressed.</summary>
    public static bool IsPlainJson(HttpRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        return !request.Headers.ContainsKey("Content-Encoding")
            && MediaTypeHeaderValue.TryParse(request.ContentType, out var type)
            && string.Equals(type.MediaType, "application/json", StringComparison.OrdinalIgnoreCase)
            && (type.CharSet is null || type.CharSet.Trim('"').Equals("utf-8", StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>Reads the body of a request, in 20 seconds.</summary>
    /// <returns>The body, or null if it is longer than the limit.</returns>
    /// <exception cref="BadHttpRequestException">It took too long: status 408.</exception>
    public static async Task<byte[]?> TryReadAsync(HttpRequest request, int maxBytes, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        if (request.ContentLength > maxBytes) return null;
        return await InTimeAsync(request.HttpContext, token => TryReadAsync(request.Body, maxBytes, token), cancellationToken);
    }

    /// <summary>Reads from a request's body whatever is to be read, in 20 seconds.</summary>
    /// <exception cref="BadHttpRequestException">It took too long: status 408.</exception>
    public static async Task<T> InTimeAsync<T>(
        HttpContext context, Func<CancellationToken, Task<T>> read, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(read);
        using var patience = new CancellationTokenSource(MaxTime, context.RequestServices.GetRequiredService<TimeProvider>());
        await using var cut = patience.Token.Register(context.Request.BodyReader.CancelPendingRead);
        try
        {
            return await read(cancellationToken);
        }
        catch (OperationCanceledException) when (patience.IsCancellationRequested && !cancellationToken.IsCancellationRequested)
        {
            throw new BadHttpRequestException("The body took too long.", StatusCodes.Status408RequestTimeout);
        }
    }

    /// <summary>Reads a stream to its end.</summary>
    /// <returns>Its content, or null if that is longer than the limit.</returns>
    public static async Task<byte[]?> TryReadAsync(Stream stream, int maxBytes, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(stream);
        using var body = new MemoryStream();
        var buffer = new byte[8192];
        while (await stream.ReadAsync(buffer, cancellationToken) is var read and > 0)
        {
            if (body.Length + read > maxBytes) return null;
            body.Write(buffer, 0, read);
        }

        return body.ToArray();
    }
}
