using System.ComponentModel;
using System.Globalization;
using System.Runtime.InteropServices;

namespace BackPainBot.Testing;

/// <summary>The signals of Linux that tests send to the programs that they started.</summary>
public static class Signals
{
    public const int Interrupt = 2;
    public const int Quit = 3;
    public const int Terminate = 15;
    public const int Continue = 18;
    public const int Stop = 19;

    /// <summary>Sends a signal to a process.</summary>
    /// <param name="process">The system's number of it.</param>
    /// <param name="signal">Which.</param>
    /// <param name="withChildren">Whether the processes that it started get it, too.</param>
    public static void Send(int process, int signal, bool withChildren = false)
    {
        if (Kill(process, signal) != 0) throw new Win32Exception();

        // One that ended in the meantime needs none.
        foreach (var child in withChildren ? ChildrenOf(process) : []) _ = Kill(child, signal);
    }

    private static IEnumerable<int> ChildrenOf(int process) =>
        File.ReadAllText($"/proc/{process}/task/{process}/children")
            .Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(child => int.Parse(child, CultureInfo.InvariantCulture));

    [DllImport("libc", EntryPoint = "kill", SetLastError = true)]
    private static extern int Kill(int process, int signal);
}
