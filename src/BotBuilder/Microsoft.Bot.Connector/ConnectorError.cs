using System.Net;
using System.Text.Json.Serialization.Metadata;
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Connector;

/// <summary>What a channel's refusal becomes.</summary>
internal static class ConnectorError
{
    public static JsonTypeInfo<ErrorResponse> Json { get; } = BotJson.Info<ErrorResponse>();

    /// <summary>The published exception holds the status in a type of another package; here the inner exception has it.</summary>
    public static ErrorResponseException Of(HttpStatusCode status, ErrorResponse body)
    {
        var message = $"Operation returned an invalid status code '{status}'";
        return new ErrorResponseException(message, new HttpRequestException(message, null, status)) { Body = body };
    }
}
