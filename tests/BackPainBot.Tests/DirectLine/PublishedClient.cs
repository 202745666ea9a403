using System.ComponentModel;
using System.Diagnostics;
using System.Text.Json.Nodes;

namespace BackPainBot.Tests.DirectLine;

/// <summary>The client that Web Chat is made of, as its makers publish it, in Node.</summary>
internal static class PublishedClient
{
    private const string Package = "botframework-directlinejs";
    private const string Version = "0.15.8";
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);
    private static readonly SemaphoreSlim Installing = new(1);

    /// <summary>Leads a conversation; returns what the client asked for, was answered and showed.</summary>
    public static async Task<JsonObject> TalkAsync(Uri host, string mode)
    {
        var folder = await InstallAsync();
        var script = Path.Combine(AppContext.BaseDirectory, "DirectLine", "published-client.cjs");
        var output = await RunAsync("node", [script, folder, host.GetLeftPart(UriPartial.Authority), mode]);
        return JsonNode.Parse(output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Last())!.AsObject();
    }

    private static async Task<string> InstallAsync()
    {
        var folder = Path.Combine(Path.GetTempPath(), $"backpainbot-{Package}-{Version}");
        await Installing.WaitAsync();
        try
        {
            if (!File.Exists(Path.Combine(folder, "installed")))
            {
                Directory.CreateDirectory(folder);
                await File.WriteAllTextAsync(Path.Combine(folder, "package.json"), "{}");
                string[] install = ["install", "--prefix", folder, "--ignore-scripts", "--no-audit", "--no-fund", $"{Package}@{Version}"];
                if (OperatingSystem.IsWindows()) await RunAsync("cmd", ["/c", "npm", .. install]);
                else await RunAsync("npm", install);
                await File.WriteAllTextAsync(Path.Combine(folder, "installed"), Version);
            }
        }
        finally
        {
            Installing.Release();
        }

        return folder;
    }

    private static async Task<string> RunAsync(string program, string[] arguments)
    {
        using var patience = new CancellationTokenSource(Patience);
        using var process = Start(program, arguments);
        var (output, errors) = (process.StandardOutput.ReadToEndAsync(patience.Token), process.StandardError.ReadToEndAsync(patience.Token));
        await process.WaitForExitAsync(patience.Token);
        Assert.True(process.ExitCode == 0, $"{program} ended with {process.ExitCode}: {await errors}");
        return await output;
    }

    private static Process Start(string program, string[] arguments)
    {
        try
        {
            return Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        }
        catch (Win32Exception)
        {
            throw new InvalidOperationException($"The tests of the published client need {program}: install Node.js with npm.");
        }
    }
}
