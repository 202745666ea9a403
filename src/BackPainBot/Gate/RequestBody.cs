using System.Net.Http.Headers;

namespace BackPainBot.Gate;

/// <summary>Takes a request's body whole, up to a limit.</summary>
internal static class RequestBody
{
    public static bool IsPlainJson(HttpRequest request) =>
        !request.Headers.ContainsKey("Content-Encoding")
        && MediaTypeHeaderValue.TryParse(request.ContentType, out var type)
        && string.Equals(type.MediaType, "application/json", StringComparison.OrdinalIgnoreCase)
        && (type.CharSet is null || type.CharSet.Trim('"').Equals("utf-8", StringComparison.OrdinalIgnoreCase));

    /// <returns>The body, or null if it is longer than the limit.</returns>
    public static async Task<byte[]?> TryReadAsync(HttpRequest request, int maxBytes, CancellationToken cancellationToken)
    {
        if (request.ContentLength > maxBytes) return null;
        using var body = new MemoryStream((int)(request.ContentLength ?? 0));
        var buffer = new byte[8192];
        while (await request.Body.ReadAsync(buffer, cancellationToken) is var read and > 0)
        {
            if (body.Length + read > maxBytes) return null;
            body.Write(buffer, 0, read);
        }

        return body.ToArray();
    }
}
