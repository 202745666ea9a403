using System.Globalization;
using System.Text.Encodings.Web;

namespace BackPainBot.Storage.Sql;

/// <summary>Reads a log for its clients.</summary>
internal static class LogReader
{
    public static async Task<LineBatch> ReadAsync(Session session, long line, long position, long after)
    {
        // Another log's position, or nobody's.
        if (after > position) after = 0;
        var rows = await session.AllAsync<Row>(
            """
            select activity, time, json, case when exists (
                select 1 from log as answered where answered.line = log.line and answered.activity = log.reply_to) then reply_to end as ReplyTo
            from log where line = @line and position > @after and position <= @position order by position
            """,
            new { line, after, position });
        return new LineBatch([.. rows.Select(row => row.ToJson())], position);
    }

    private sealed class Row
    {
        public string Activity { get; set; } = "";

        public long Time { get; set; }

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
