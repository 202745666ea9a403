using System.Runtime.InteropServices;

namespace BackPainBot;

/// <summary>A dump of the program's memory would hold what people have just written, in a file that nobody looks after.</summary>
internal static class Dumps
{
    private const int CoreFileSize = 4;
    private const int SetDumpable = 4;

    /// <summary>Lets the system write none when the program crashes. Windows writes none unless it is told to.</summary>
    public static void TurnOff()
    {
        if (OperatingSystem.IsWindows()) return;
        var none = default(Limit);
        _ = SetLimit(CoreFileSize, in none);

        // A limit does not hold where the system hands dumps to another program.
        if (OperatingSystem.IsLinux()) _ = Control(SetDumpable, 0, 0, 0, 0);
    }

    [DllImport("libc", EntryPoint = "setrlimit")]
    private static extern int SetLimit(int resource, in Limit limit);

    [DllImport("libc", EntryPoint = "prctl")]
    private static extern int Control(int option, nuint argument2, nuint argument3, nuint argument4, nuint argument5);

    [StructLayout(LayoutKind.Sequential)]
    private readonly record struct Limit(ulong Current, ulong Most);
}
