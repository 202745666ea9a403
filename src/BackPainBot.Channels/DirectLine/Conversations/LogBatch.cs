using System.Buffers;
using System.Text.Json;

namespace BackPainBot.Channels.DirectLine.Conversations;

/// <summary>A part of a conversation's log.</summary>
/// <param name="Activities">The activities as JSON.</param>
/// <param name="Watermark">Where to read on.</param>
internal sealed record LogBatch(IReadOnlyList<byte[]> Activities, string Watermark)
{
    /// <summary>The batch as clients read it, from polling and from the socket alike.</summary>
    public ReadOnlyMemory<byte> ToUtf8()
    {
        var buffer = new ArrayBufferWriter<byte>();
        using var writer = new Utf8JsonWriter(buffer);
        writer.WriteStartObject();
        writer.WriteStartArray("activities");
        foreach (var activity in Activities) writer.WriteRawValue(activity, skipInputValidation: true);
        writer.WriteEndArray();
        writer.WriteString("watermark", Watermark);
        writer.WriteEndObject();
        writer.Flush();
        return buffer.WrittenMemory;
    }
}
