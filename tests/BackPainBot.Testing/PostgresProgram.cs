using System.Globalization;
using System.Text.RegularExpressions;

namespace BackPainBot.Testing;

/// <summary>The programs that make up PostgreSQL. It refuses to run as root, so root runs it as the account that its package makes.</summary>
internal static class PostgresProgram
{
    private const string Account = "postgres";
    private const string Install = "PostgreSQL is missing: run tests/run, which installs it, or 'apt-get install postgresql'.";

    // Debian keeps each version in a folder of its own, off the PATH.
    private const string Debian = "/usr/lib/postgresql";

    private static IEnumerable<string> Folders =>
    [
        .. (Directory.Exists(Debian) ? Directory.GetDirectories(Debian) : [])
            .OrderByDescending(version => int.Parse(Path.GetFileName(version), CultureInfo.InvariantCulture))
            .Select(version => Path.Combine(version, "bin")),
        .. (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator),
    ];

    /// <summary>Gives it a folder.</summary>
    public static async Task GiveAsync(string folder)
    {
        if (Environment.IsPrivilegedProcess) await ChildProcess.RunAsync("chown", [Account, folder], Install);
    }

    public static Task RunAsync(string program, params string[] arguments)
    {
        var (name, all) = AsAccount(program, arguments);
        return ChildProcess.RunAsync(name, all, Install);
    }

    public static async Task<ChildProcess> StartAsync(string program, Regex sign, params string[] arguments)
    {
        var (name, all) = AsAccount(program, arguments);
        return (await ChildProcess.StartAsync(name, all, sign, Install)).Process;
    }

    private static (string Program, string[] Arguments) AsAccount(string program, string[] arguments)
    {
        var path = Folders.Select(folder => Path.Combine(folder, program)).FirstOrDefault(File.Exists)
            ?? throw new InvalidOperationException(Install);
        return Environment.IsPrivilegedProcess
            ? ("setpriv", [$"--reuid={Account}", $"--regid={Account}", "--init-groups", path, .. arguments])
            : (path, arguments);
    }
}
