using System.ComponentModel;
using System.Diagnostics;
using System.Text;
using System.Text.RegularExpressions;

namespace BackPainBot.Testing;

/// <summary>A program that was started for a test, and is killed at its end.</summary>
public sealed class ChildProcess : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly Process _process;
    private readonly StringBuilder _output = new();
    private readonly TaskCompletionSource<string> _ready = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Regex _sign;
    private readonly Action<string>? _heard;

    private ChildProcess(Process process, Regex sign, Action<string>? heard) => (_process, _sign, _heard) = (process, sign, heard);

    /// <summary>The system's number of it.</summary>
    public int Id => _process.Id;

    /// <summary>Starts a program and waits until it prints what it is waited for.</summary>
    /// <param name="program">Its name.</param>
    /// <param name="arguments">Its arguments.</param>
    /// <param name="sign">What it prints when it is ready.</param>
    /// <param name="install">How to install it, in a sentence.</param>
    /// <param name="heard">Gets each line that it prints.</param>
    /// <param name="environment">What its environment has besides this program's.</param>
    /// <returns>The process, and the first group of what was printed.</returns>
    public static async Task<(ChildProcess Process, string Printed)> StartAsync(
        string program,
        IEnumerable<string> arguments,
        Regex sign,
        string install,
        Action<string>? heard = null,
        IReadOnlyDictionary<string, string>? environment = null)
    {
        var child = new ChildProcess(Prepare(program, arguments), sign, heard);
        foreach (var (name, value) in environment ?? new Dictionary<string, string>()) child._process.StartInfo.Environment[name] = value;
        child._process.EnableRaisingEvents = true;
        child._process.OutputDataReceived += (_, line) => child.Read(line.Data);
        child._process.ErrorDataReceived += (_, line) => child.Read(line.Data);
        child._process.Exited += (_, _) => child.EndedEarly(program);
        Start(child._process, install);
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

    /// <summary>Runs a program to its end, which must be a good one.</summary>
    /// <param name="program">Its name.</param>
    /// <param name="arguments">Its arguments.</param>
    /// <param name="install">How to install it, in a sentence.</param>
    /// <returns>What it printed.</returns>
    public static async Task<string> RunAsync(string program, IEnumerable<string> arguments, string install)
    {
        var (exitCode, output, errors) = await TryAsync(program, arguments, install);
        return exitCode == 0 ? output : throw new InvalidOperationException($"{program} failed: {output}{errors}");
    }

    /// <summary>Runs a program to its end, be it good or bad.</summary>
    /// <param name="program">Its name.</param>
    /// <param name="arguments">Its arguments.</param>
    /// <param name="install">How to install it, in a sentence.</param>
    public static async Task<(int ExitCode, string Output, string Errors)> TryAsync(string program, IEnumerable<string> arguments, string install)
    {
        using var process = Prepare(program, arguments);
        Start(process, install);
        var output = await Task.WhenAll(process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync();
        return (process.ExitCode, output[0], output[1]);
    }

    /// <summary>Waits until it has ended by itself.</summary>
    public Task EndAsync() => _process.WaitForExitAsync();

    /// <summary>Ends it as a power cut would: without a word.</summary>
    public void Kill()
    {
        if (!_process.HasExited) _process.Kill(entireProcessTree: true);
        _process.WaitForExit();
    }

    public void Dispose()
    {
        Kill();
        _process.Dispose();
    }

    private static Process Prepare(string program, IEnumerable<string> arguments) =>
        new() { StartInfo = new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true } };

    private static void Start(Process process, string install)
    {
        try
        {
            process.Start();
        }
        catch (Win32Exception)
        {
            throw new InvalidOperationException(install);
        }
    }

    private void EndedEarly(string program)
    {
        lock (_output) _ready.TrySetException(new InvalidOperationException($"{program} ended early: {_output}"));
    }

    private void Read(string? line)
    {
        if (line is null) return;
        lock (_output) _output.AppendLine(line);
        _heard?.Invoke(line);
        if (_sign.Match(line) is { Success: true } match) _ready.TrySetResult(match.Groups[1].Value);
    }
}
