using System.Buffers;
using System.Globalization;
using System.Text.Json;
using BackPainBot.Channels.Json;
using BackPainBot.Storage;
using Microsoft.Bot.Schema;

namespace BackPainBot.Channels.DirectLine.Lines;

/// <summary>A conversation's log, between how the store has it and how clients read it.</summary>
internal static class LogJson
{
    /// <summary>An activity for the log, which gives the marks that are left out here.</summary>
    public static LoggedActivity ToLogged(Activity activity)
    {
        var (id, answered, time) = (activity.Id, activity.ReplyToId, activity.Timestamp);
        (activity.Id, activity.ReplyToId, activity.Timestamp) = (null, null, null);
        var json = ActivityJson.Write(activity);
        (activity.Id, activity.ReplyToId, activity.Timestamp) = (id, answered, time);
        return new LoggedActivity(id, answered, json);
    }

    /// <summary>The position that a watermark names; 0, the beginning, for one that no log can have given.</summary>
    public static long PositionOf(string? watermark) =>
        long.TryParse(watermark, NumberStyles.None, CultureInfo.InvariantCulture, out var position) ? position : 0;

    /// <summary>The batch as clients read it, from polling and from the socket alike.</summary>
    public static ReadOnlyMemory<byte> ToUtf8(this LineBatch batch)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using var writer = new Utf8JsonWriter(buffer);
        writer.WriteStartObject();
        writer.WriteStartArray("activities");
        foreach (var activity in batch.Activities) writer.WriteRawValue(activity, skipInputValidation: true);
        writer.WriteEndArray();
        writer.WriteString("watermark", batch.Position.ToString(CultureInfo.InvariantCulture));
        writer.WriteEndObject();
        writer.Flush();
        return buffer.WrittenMemory;
    }
}
