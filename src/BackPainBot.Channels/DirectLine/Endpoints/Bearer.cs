using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;

namespace BackPainBot.Channels.DirectLine.Endpoints;

/// <summary>The credential that a request shows in its <c>Authorization</c> header.</summary>
internal static class Bearer
{
    /// <returns>Null unless there is exactly one.</returns>
    public static string? Of(HttpRequest request) =>
        request.Headers.Authorization is [{ } header]
        && AuthenticationHeaderValue.TryParse(header, out var value)
        && string.Equals(value.Scheme, "Bearer", StringComparison.OrdinalIgnoreCase)
            ? value.Parameter
            : null;

    /// <summary>Compares in a time that tells nothing.</summary>
    public static bool Is(HttpRequest request, string secret) =>
        Of(request) is { } shown && CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(shown), Encoding.UTF8.GetBytes(secret));
}
