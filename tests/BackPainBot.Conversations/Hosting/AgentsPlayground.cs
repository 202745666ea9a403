using System.Text.RegularExpressions;

namespace BackPainBot.Conversations.Hosting;

/// <summary>
/// Microsoft's own test client, the Emulator's successor. Its licence lets nobody pass it on, so it is installed for the
/// tests and is no part of the repository.
/// </summary>
public sealed partial class AgentsPlayground : IDisposable
{
    private const string Package = "@microsoft/m365agentsplayground";
    private const string Version = "0.2.28";

    private readonly ChildProcess _process;

    private AgentsPlayground(ChildProcess process, Uri page) => (_process, Page) = (process, page);

    /// <summary>Its page.</summary>
    public Uri Page { get; }

    /// <summary>Starts it for a bot.</summary>
    /// <param name="bot">Where the bot takes activities.</param>
    /// <param name="channel">The channel that it plays: emulator, msteams or webchat.</param>
    public static async Task<AgentsPlayground> StartAsync(Uri bot, string channel = "emulator")
    {
        var folder = await NpmPackages.FolderAsync($"agents-playground-{Version}", $"{Package}@{Version}");
        var program = Path.Combine(folder, "node_modules", Package, "cli.js");
        // A port that is taken makes it choose another, and say which.
        var (process, port) = await ChildProcess.StartAsync(
            "node", [program, "-e", bot.AbsoluteUri, "-c", channel, "-p", "56150", "--disable-telemetry"], Listening(), NpmPackages.Install);
        return new AgentsPlayground(process, new Uri($"http://127.0.0.1:{port}/"));
    }

    public void Dispose() => _process.Dispose();

    [GeneratedRegex(@"Listening on (\d+)")]
    private static partial Regex Listening();
}
