using System.Text.RegularExpressions;
using BackPainBot.Conversations.Client;

namespace BackPainBot.Conversations.Hosting;

/// <summary>The real program as a process of its own, with its state in a folder; it can be killed and started again.</summary>
public sealed partial class BotProcess : IAsyncDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("backpainbot-state-").FullName;
    private readonly EmulatorConnector _connector;
    private ChildProcess? _process;
    private Uri? _endpoint;

    private BotProcess(EmulatorConnector connector) => _connector = connector;

    /// <summary>Where its replies go.</summary>
    public EmulatorConnector Connector => _connector;

    public static async Task<BotProcess> StartAsync()
    {
        var bot = new BotProcess(await EmulatorConnector.StartAsync());
        await bot.StartAgainAsync();
        return bot;
    }

    /// <summary>A new conversation.</summary>
    public EmulatorClient Client(Delivery delivery) => new(() => _endpoint!, _connector, delivery);

    /// <summary>Kills it in the middle of whatever it does.</summary>
    public void Kill() => _process?.Dispose();

    /// <summary>Starts it on the state that it left.</summary>
    public async Task StartAgainAsync()
    {
        (_process, var url) = await ChildProcess.StartAsync(
            "dotnet",
            [
                Path.Combine(AppContext.BaseDirectory, "BackPainBot.dll"),
                "--urls", "http://127.0.0.1:0", "--environment", "Development", "--Storage:File", Path.Combine(_folder, "bot.db"),
            ],
            Listening(),
            "The dotnet command is missing: install the .NET 10 SDK and put it on the PATH.");
        _endpoint = new Uri(new Uri(url), "/api/messages");
    }

    public async ValueTask DisposeAsync()
    {
        Kill();
        await _connector.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    [GeneratedRegex(@"listening on: (http://\S+)", RegexOptions.IgnoreCase)]
    private static partial Regex Listening();
}
