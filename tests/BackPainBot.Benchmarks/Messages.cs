namespace BackPainBot.Benchmarks;

/// <summary>What people write, at the lengths that are measured.</summary>
internal static class Messages
{
    public const int ShortLength = 43;
    public const int TypicalLength = 320;

    private const string Short = "Lower back sore since yesterday's deadlifts";

    private const string Typical =
        "So I pulled 140 for five on Tuesday and felt something go in my lower back on the last rep, it got tight over the " +
        "next two days and now it's about 6 out of 10 when I bend over. No numbness or tingling, peeing fine, no pain down " +
        "my legs. Had the same thing last year and it went after a week. Should I rest or keep moving";

    /// <summary>A message of just so many characters. A long one goes on as people do who tell it all again.</summary>
    public static string OfLength(int characters) => characters <= ShortLength
        ? Short[..characters]
        : string.Join(". ", Enumerable.Repeat(Typical, 1 + characters / Typical.Length))[..characters];
}
