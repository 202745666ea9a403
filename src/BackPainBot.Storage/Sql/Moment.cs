namespace BackPainBot.Storage.Sql;

/// <summary>Times as the database keeps them: milliseconds since 1970.</summary>
internal static class Moment
{
    public static long Of(DateTimeOffset time) => time.ToUnixTimeMilliseconds();

    public static DateTimeOffset From(long milliseconds) => DateTimeOffset.FromUnixTimeMilliseconds(milliseconds);

    public static long Now(this TimeProvider clock) => Of(clock.GetUtcNow());
}
