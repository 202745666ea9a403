using BackPainBot.Channels.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;

namespace BackPainBot.Channels.DirectLine.Endpoints;

/// <summary>The parts of an upload, as they come in.</summary>
internal sealed class Upload(int maxActivityBytes, int maxBytes, int maxFiles, string[] types)
{
    private int _bytes;

    /// <summary>The message that the files belong to, if there was one.</summary>
    public byte[]? Activity { get; private set; }

    public List<UploadedFile> Files { get; } = [];

    /// <returns>The status to refuse the upload with, or null to go on.</returns>
    public async Task<int?> TakeAsync(MultipartSection section, CancellationToken cancellationToken)
    {
        if (!ContentDispositionHeaderValue.TryParse(section.ContentDisposition, out var disposition)) return StatusCodes.Status400BadRequest;
        if (HeaderUtilities.RemoveQuotes(disposition.Name).Equals("activity", StringComparison.OrdinalIgnoreCase))
            return await TakeActivityAsync(section, cancellationToken);

        if (Files.Count == maxFiles) return StatusCodes.Status413PayloadTooLarge;
        if (!MediaTypeHeaderValue.TryParse(section.ContentType, out var type) || !types.Contains(type.MediaType.ToString(), StringComparer.OrdinalIgnoreCase))
            return StatusCodes.Status415UnsupportedMediaType;

        Files.Add(new UploadedFile(HeaderUtilities.RemoveQuotes(disposition.FileName).ToString(), type.MediaType.ToString()));
        var buffer = new byte[8192];
        while (await section.Body.ReadAsync(buffer, cancellationToken) is var read and > 0)
        {
            _bytes += read;
            if (_bytes > maxBytes) return StatusCodes.Status413PayloadTooLarge;
        }

        return null;
    }

    private async Task<int?> TakeActivityAsync(MultipartSection section, CancellationToken cancellationToken)
    {
        if (Activity is not null) return StatusCodes.Status400BadRequest;
        Activity = await RequestBody.TryReadAsync(section.Body, maxActivityBytes, cancellationToken);
        return Activity is null ? StatusCodes.Status413PayloadTooLarge : null;
    }
}

/// <summary>What is known of an uploaded file.</summary>
internal sealed record UploadedFile(string Name, string ContentType);
