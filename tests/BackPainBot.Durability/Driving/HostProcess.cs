using System.Text.RegularExpressions;
using BackPainBot.Durability.Ledger;
using BackPainBot.Testing;

namespace BackPainBot.Durability.Driving;

/// <summary>A host in a process of its own, which can be killed and started again.</summary>
internal sealed partial class HostProcess(string[] settings, Recorder recorder) : IDisposable
{
    private static readonly TimeSpan LongestEnd = TimeSpan.FromSeconds(60);

    private ChildProcess? _process;

    /// <summary>Where it listens; null while it does not.</summary>
    public Uri? Endpoint { get; private set; }

    public async Task StartAsync()
    {
        (_process, var url) = await ChildProcess.StartAsync(
            "dotnet",
            [
                typeof(HostProcess).Assembly.Location, LedgerHost.Argument,
                "--urls", "http://127.0.0.1:0", "--environment", "Development",
                "--DirectLine:TokensPerMinute=100000", "--DirectLine:MessagesPerMinute=100000", "--DirectLine:UserMessagesPerMinute=100000",
                "--Gate:MessagesPerMinute=100000", "--Gate:UserMessagesPerMinute=100000", "--Edge:RequestsPerMinute=1000000", "--Edge:MaxRequestsOfOneAddress=1000", .. settings,
            ],
            Listening(),
            "The dotnet command is missing: install the .NET 10 SDK and put it on the PATH.",
            Hear);
        Endpoint = new Uri(url);
    }

    public void Kill()
    {
        Endpoint = null;
        _process?.Dispose();
        _process = null;
    }

    /// <summary>Asks it to end, and waits until it has.</summary>
    public async Task EndAsync()
    {
        if (_process is null) return;
        Endpoint = null;
        Signals.Send(_process.Id, Signals.Terminate);
        await _process.EndAsync().WaitAsync(LongestEnd);
        Kill();
    }

    public void Dispose() => Kill();

    private void Hear(string line)
    {
        recorder.Hear(line);
        if (GivenUp().Match(line) is { Success: true } given && int.Parse(given.Groups["sends"].Value, provider: null) >= 2)
            recorder.GiveUp(given.Groups["conversation"].Value);
        if (Complaint().Match(line) is { Success: true } complaint) recorder.Complain(complaint.Groups["what"].Value);
    }

    [GeneratedRegex(@"Now listening on: (http://\S+)")]
    private static partial Regex Listening();

    [GeneratedRegex(@"Reply \d+ to conversation (?<conversation>\S+) was given up.* (?<sends>\d+) sends had")]
    private static partial Regex GivenUp();

    [GeneratedRegex(@"^(?<what>(Warning|Error|Critical) \d+ [\w.]+)")]
    private static partial Regex Complaint();
}
