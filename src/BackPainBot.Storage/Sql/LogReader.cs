using System.Globalization;
using System.Text.Encodings.Web;

namespace BackPainBot.Storage.Sql;

/// <summary>Reads a log for its clients.</summary>
internal static class LogReader
{
    /// <summary>How many characters a part has, and one activity: what waits for a client that reads slowly is no whole log.</summary>
    private const int MaxChars = 128 * 1024;

    public static async Task<LineBatch> ReadAsync(Session session, long line, long position, long after)
    {
        // Another log's position, or nobody's.
        if (after > position) after = 0;
        var rows = await session.AllAsync<Row>(
            """
            select activity, time, json, place, ReplyTo from (
                select activity, time, json, position as place, case when exists (
                    select 1 from log as answered where answered.line = log.line and answered.activity = log.reply_to) then reply_to end as ReplyTo,
                    sum(length(json)) over (order by position) - length(json) as ahead
                from log where line = @line and position > @after and position <= @position) as part
            where ahead < @MaxChars order by place
            """,
            new { line, after, position, MaxChars });

        // Where it was full there may be more.
        var isFull = rows.Sum(row => row.Json.Length) >= MaxChars;
        return new LineBatch([.. rows.Select(row => row.ToJson())], isFull ? rows[^1].Place : position);
    }

    private sealed class Row
    {
        public string Activity { get; set; } = "";

        public long Time { get; set; }

        public long Place { get; set; }

        public string Json { get; set; } = "";

        /// <summary>Null also where the log does not know it: clients hold back an answer to what they do not know.</summary>
        public string? ReplyTo { get; set; }

        public string ToJson()
        {
            var time = Moment.From(Time).ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);
            var replyTo = ReplyTo is null ? "" : $"\"replyToId\":{Quoted(ReplyTo)},";
            return $$"""{"id":{{Quoted(Activity)}},"timestamp":"{{time}}",{{replyTo}}{{Json.AsSpan(1)}}""";
        }

        private static string Quoted(string text) => $"\"{JavaScriptEncoder.Default.Encode(text)}\"";
    }
}
