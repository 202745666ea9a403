namespace BackPainBot;

/// <summary>
/// Some of the framework's log shows addresses as they were asked for. In those stand tickets that open somebody's
/// conversation, and the times of somebody's check-ins, so nobody gets to see it, whatever levels the settings name.
/// </summary>
internal static class UnloggedDetails
{
    private static readonly HashSet<string> ShowAddresses =
    [
        "Microsoft.AspNetCore.Hosting.Diagnostics",
        "Microsoft.AspNetCore.Server.Kestrel",
        "Microsoft.AspNetCore.Server.Kestrel.BadRequests",
    ];

    /// <summary>Lets warnings and worse pass, which show none.</summary>
    public static void NeverLogAddresses(this IServiceCollection services) => services.PostConfigure<LoggerFilterOptions>(options =>
    {
        // Of all rules one decides, so each has to know.
        LoggerFilterRule[] rules = [new(null, null, options.MinLevel, null), .. options.Rules];
        options.Rules.Clear();
        foreach (var rule in rules) options.Rules.Add(new LoggerFilterRule(rule.ProviderName, rule.CategoryName, rule.LogLevel, Narrowed(rule)));
    });

    private static Func<string?, string?, LogLevel, bool> Narrowed(LoggerFilterRule rule) => (provider, category, level) =>
        (level >= LogLevel.Warning || category is null || !ShowAddresses.Contains(category))
        && (rule.Filter is null || rule.Filter(provider, category, level));
}
