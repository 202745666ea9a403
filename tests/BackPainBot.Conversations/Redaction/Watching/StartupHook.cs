using BackPainBot.Conversations.Redaction.Watching;

/// <summary>
/// What .NET runs in the program before its own first line, because the environment names this assembly in
/// <c>DOTNET_STARTUP_HOOKS</c>: so the program that is watched is the one that is delivered.
/// </summary>
internal static class StartupHook
{
    public const string WrittenTo = "WATCHED_WRITTEN_TO";

    public static void Initialize()
    {
        var written = new WrittenFile(new StreamWriter(Environment.GetEnvironmentVariable(WrittenTo)!, append: true) { AutoFlush = true });
        SpanWatch.Start(written);
        MetricWatch.Start(written);
        AppDomain.CurrentDomain.FirstChanceException += (_, thrown) =>
        {
            // One is thrown to see it found: by the log, which is to leave its message out.
            if (thrown.Exception.GetType().Name != nameof(PlantedException))
                written.Write("exception", thrown.Exception.GetType().FullName!, thrown.Exception.Message);
        };
        HostChange.Prepare();
    }
}
