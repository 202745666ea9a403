using System.Text.RegularExpressions;

namespace BackPainBot.Conversations;

/// <summary>What people have just written is in the program's memory, and must not be left in a file when it crashes.</summary>
public sealed partial class DumpTests
{
    [Fact]
    public async Task Program_WhereTheSystemWritesDumps_HasThemTurnedOff()
    {
        var program = Path.Combine(AppContext.BaseDirectory, "BackPainBot.dll");
        var (process, _) = await ChildProcess.StartAsync(
            "sh",
            ["-c", $"ulimit -c $(ulimit -H -c) && exec dotnet '{program}' --urls http://127.0.0.1:0 --environment Development --Storage:Kind Memory"],
            Listening(),
            "The dotnet command is missing: install the .NET 10 SDK and put it on the PATH.");
        using (process)
        {
            var limits = await File.ReadAllLinesAsync($"/proc/{process.Id}/limits");
            Assert.Matches("^Max core file size +0 +0 ", Assert.Single(limits, line => line.StartsWith("Max core", StringComparison.Ordinal)));
        }
    }

    [GeneratedRegex("listening on: (http://\\S+)")]
    private static partial Regex Listening();
}
