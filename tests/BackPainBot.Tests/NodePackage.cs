using System.ComponentModel;
using System.Diagnostics;

namespace BackPainBot.Tests;

/// <summary>A package from npm, for scripts in Node to use.</summary>
internal static class NodePackage
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);
    private static readonly SemaphoreSlim Installing = new(1);

    /// <returns>The folder where it is installed.</returns>
    public static async Task<string> InstallAsync(string package, string version)
    {
        var folder = Path.Combine(Path.GetTempPath(), $"backpainbot-{package}-{version}");
        await Installing.WaitAsync();
        try
        {
            if (!File.Exists(Path.Combine(folder, "installed")))
            {
                Directory.CreateDirectory(folder);
                await File.WriteAllTextAsync(Path.Combine(folder, "package.json"), "{}");
                string[] install = ["install", "--prefix", folder, "--ignore-scripts", "--no-audit", "--no-fund", $"{package}@{version}"];
                if (OperatingSystem.IsWindows()) await RunAsync("cmd", ["/c", "npm", .. install]);
                else await RunAsync("npm", install);
                await File.WriteAllTextAsync(Path.Combine(folder, "installed"), version);
            }
        }
        finally
        {
            Installing.Release();
        }

        return folder;
    }

    /// <summary>Runs a script that stands beside the tests.</summary>
    /// <returns>What it printed.</returns>
    public static Task<string> RunScriptAsync(string script, params string[] arguments) =>
        RunAsync("node", [Path.Combine(AppContext.BaseDirectory, script), .. arguments]);

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
            throw new InvalidOperationException($"These tests need {program}: install Node.js with npm.");
        }
    }
}
