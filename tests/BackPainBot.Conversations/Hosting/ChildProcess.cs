using System.ComponentModel;
using System.Diagnostics;
using System.Text;
using System.Text.RegularExpressions;

namespace BackPainBot.Conversations.Hosting;

/// <summary>A program that was started for a test, and is killed at its end.</summary>
public sealed class ChildProcess : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly Process _process;
    private readonly StringBuilder _output = new();
    private readonly TaskCompletionSource<string> _ready = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Regex _sign;

    private ChildProcess(Process process, Regex sign) => (_process, _sign) = (process, sign);

    /// <summary>Starts a program and waits until it prints what it is waited for.</summary>
    /// <param name="program">Its name.</param>
    /// <param name="arguments">Its arguments.</param>
    /// <param name="sign">What it prints when it is ready.</param>
    /// <param name="install">How to install it, in a sentence.</param>
    /// <returns>The process, and the first group of what was printed.</returns>
    public static async Task<(ChildProcess Process, string Printed)> StartAsync(string program, IEnumerable<string> arguments, Regex sign, string install)
    {
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true };
        var child = new ChildProcess(new Process { StartInfo = start, EnableRaisingEvents = true }, sign);
        child._process.OutputDataReceived += (_, line) => child.Read(line.Data);
        child._process.ErrorDataReceived += (_, line) => child.Read(line.Data);
        child._process.Exited += (_, _) => child._ready.TrySetException(new InvalidOperationException($"{program} ended early: {child._output}"));
        try
        {
            child._process.Start();
        }
        catch (Win32Exception)
        {
            Assert.Fail(install);
        }

        child._process.BeginOutputReadLine();
        child._process.BeginErrorReadLine();
        try
        {
            return (child, await child._ready.Task.WaitAsync(Patience));
        }
        catch
        {
            child.Dispose();
            throw;
        }
    }

    /// <summary>Ends it as a power cut would: without a word.</summary>
    public void Kill()
    {
        if (!_process.HasExited) _process.Kill(entireProcessTree: true);
        _process.WaitForExit();
    }

    /// <summary>Lets it end by itself.</summary>
    public void WaitForEnd() => _process.WaitForExit();

    public void Dispose()
    {
        Kill();
        _process.Dispose();
    }

    private void Read(string? line)
    {
        if (line is null) return;
        lock (_output) _output.AppendLine(line);
        if (_sign.Match(line) is { Success: true } match) _ready.TrySetResult(match.Groups[1].Value);
    }
}
