using System.Net.Http.Headers;
using Microsoft.AspNetCore.Http;

namespace BackPainBot.Channels.Http;

/// <summary>Takes a request's body whole, up to a limit.</summary>
public static class RequestBody
{
    /// <summary>Whether the body says that it is JSON, in UTF-8 and not compressed.</summary>
    public static bool IsPlainJson(HttpRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        return !request.Headers.ContainsKey("Content-Encoding")
            && MediaTypeHeaderValue.TryParse(request.ContentType, out var type)
            && string.Equals(type.MediaType, "application/json", StringComparison.OrdinalIgnoreCase)
            && (type.CharSet is null || type.CharSet.Trim('"').Equals("utf-8", StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>Reads the body of a request.</summary>
    /// <returns>The body, or null if it is longer than the limit.</returns>
    public static async Task<byte[]?> TryReadAsync(HttpRequest request, int maxBytes, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        return request.ContentLength > maxBytes ? null : await TryReadAsync(request.Body, maxBytes, cancellationToken);
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
