using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Http;

namespace BackPainBot.Channels.DirectLine.Endpoints;

/// <summary>A conversation and the token that opens it.</summary>
internal sealed record TokenAnswer(
    string ConversationId,
    string Token,
    [property: JsonPropertyName("expires_in")] int ExpiresIn,
    string? StreamUrl = null);

/// <summary>What the host's own page is given; with a domain where Direct Line is not on this host.</summary>
internal sealed record PageTokenAnswer(
    string ConversationId,
    string Token,
    [property: JsonPropertyName("expires_in")] int ExpiresIn,
    string? UserId,
    string? Domain = null);

/// <summary>What a browser keeps so that its user can come back.</summary>
internal sealed record ResumeAnswer(
    string Resume,
    [property: JsonPropertyName("expires_in")] int ExpiresIn);

/// <summary>The id that an activity was stored under.</summary>
internal sealed record IdAnswer(string Id);

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(TokenAnswer))]
[JsonSerializable(typeof(PageTokenAnswer))]
[JsonSerializable(typeof(ResumeAnswer))]
[JsonSerializable(typeof(IdAnswer))]
internal sealed partial class AnswersJson : JsonSerializerContext
{
    public static IResult Answer<T>(T answer, int status = StatusCodes.Status200OK) =>
        Results.Json(answer, Default, statusCode: status);
}
