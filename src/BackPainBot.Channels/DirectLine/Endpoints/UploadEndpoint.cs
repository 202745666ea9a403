using BackPainBot.Channels.DirectLine.Lines;
using BackPainBot.Channels.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Options;
using Microsoft.Net.Http.Headers;

namespace BackPainBot.Channels.DirectLine.Endpoints;

/// <summary>
/// Takes a message with files. The bot reads text only, so no file is kept: the message tells their names and kinds,
/// with the small picture that the client made of them.
/// </summary>
internal static class UploadEndpoint
{
    private const int MaxFiles = 10;
    private static readonly string[] CommonTypes = ["image/png", "image/jpeg", "image/gif", "image/webp", "application/pdf"];
    private static readonly byte[] NoActivity = """{"type":"message"}"""u8.ToArray();

    public static async Task<IResult> PostAsync(HttpContext context, LineTurns turns, IOptions<DirectLineOptions> options)
    {
        if (BoundaryOf(context.Request) is not { } boundary) return Results.StatusCode(StatusCodes.Status415UnsupportedMediaType);
        if (context.Request.ContentLength > options.Value.MaxUploadBytes) return Results.StatusCode(StatusCodes.Status413PayloadTooLarge);

        var upload = new Upload(options.Value.MaxMessageBytes, options.Value.MaxUploadBytes, MaxFiles, [.. CommonTypes, .. options.Value.UploadTypes]);
        var refusal = await RequestBody.InTimeAsync(
            context, token => ReadAsync(upload, new MultipartReader(boundary, context.Request.Body), token), context.RequestAborted);
        if (refusal is { } status) return Results.StatusCode(status);
        if (PostedActivity.TryRead(upload.Activity ?? NoActivity, context.Token()) is not { Type: ActivityTypes.Message } activity)
            return Results.StatusCode(StatusCodes.Status400BadRequest);

        activity.Attachments = [.. upload.Files.Select(file => Describe(file, activity.Attachments))];
        return await ActivityEndpoints.AnswerAsync(context, turns, activity);
    }

    private static async Task<int?> ReadAsync(Upload upload, MultipartReader reader, CancellationToken cancellationToken)
    {
        try
        {
            while (await reader.ReadNextSectionAsync(cancellationToken) is { } section)
            {
                if (await upload.TakeAsync(section, cancellationToken) is { } refusal) return refusal;
            }

            return null;
        }
        catch (Exception exception) when (exception is InvalidDataException or IOException and not BadHttpRequestException)
        {
            return StatusCodes.Status400BadRequest;
        }
    }

    private static string? BoundaryOf(HttpRequest request) =>
        MediaTypeHeaderValue.TryParse(request.ContentType, out var type)
        && type.MediaType.Equals("multipart/form-data", StringComparison.OrdinalIgnoreCase)
        && HeaderUtilities.RemoveQuotes(type.Boundary) is { Length: > 0 and <= 70 } boundary
            ? boundary.ToString()
            : null;

    private static Attachment Describe(UploadedFile file, IEnumerable<Attachment>? described) => new()
    {
        Name = file.Name,
        ContentType = file.ContentType,
        ThumbnailUrl = described?.FirstOrDefault(attachment => attachment.Name == file.Name)?.ThumbnailUrl,
    };
}
