using System.Text.RegularExpressions;

namespace BackPainBot.Conversations.Hosting;

/// <summary>
/// Microsoft's own test client, the Emulator's successor. Its licence lets nobody pass it on, so it is installed at the
/// first test, outside the repository, and kept for the next.
/// </summary>
public sealed partial class AgentsPlayground : IDisposable
{
    private const string Package = "@microsoft/m365agentsplayground";
    private const string Version = "0.2.28";
    private const string Install = "npm is missing: install Node.js with npm (on Debian: apt-get install nodejs npm).";

    private readonly ChildProcess _process;

    private AgentsPlayground(ChildProcess process, Uri page) => (_process, Page) = (process, page);

    /// <summary>Its page.</summary>
    public Uri Page { get; }

    /// <summary>Starts it for a bot, as the channel "emulator".</summary>
    /// <param name="bot">Where the bot takes activities.</param>
    public static async Task<AgentsPlayground> StartAsync(Uri bot)
    {
        var program = Path.Combine(await FolderAsync(), "node_modules", Package, "cli.js");
        // A port that is taken makes it choose another, and say which.
        var (process, port) = await ChildProcess.StartAsync(
            "node", [program, "-e", bot.AbsoluteUri, "-c", "emulator", "-p", "56150", "--disable-telemetry"], Listening(), Install);
        return new AgentsPlayground(process, new Uri($"http://127.0.0.1:{port}/"));
    }

    public void Dispose() => _process.Dispose();

    private static async Task<string> FolderAsync()
    {
        var folder = Path.Combine(Path.GetTempPath(), "backpainbot-tests", $"agents-playground-{Version}");
        if (Directory.Exists(folder)) return folder;

        // Installed beside and moved into place, so that an interrupted install is never taken for a whole one.
        var beside = Directory.CreateDirectory($"{folder}-{Guid.NewGuid():N}").FullName;
        await ChildProcess.RunAsync(
            "npm",
            ["install", "--ignore-scripts", "--no-audit", "--no-fund", "--prefix", beside, $"{Package}@{Version}"],
            Install);
        try
        {
            Directory.Move(beside, folder);
        }
        catch (IOException) when (Directory.Exists(folder))
        {
            Directory.Delete(beside, recursive: true);
        }

        return folder;
    }

    [GeneratedRegex(@"Listening on (\d+)")]
    private static partial Regex Listening();
}
