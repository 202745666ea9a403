using System.IO.Compression;
using System.Reflection;
using System.Text.Json.Nodes;

namespace BackPainBot.Conversations.Hosting;

/// <summary>The app package for Teams, as the command makes it.</summary>
public sealed class TeamsPackage : IAsyncLifetime
{
    public const string BotId = "3f2504e0-4f89-11d3-9a0c-0305e82c3301";
    public const string Host = "bot.example.org";
    private const string Install = "node is missing: install Node.js with npm (on Debian: apt-get install nodejs npm).";

    /// <summary>Its files by their names.</summary>
    public IReadOnlyDictionary<string, byte[]> Files { get; private set; } = new Dictionary<string, byte[]>();

    public JsonNode Manifest => JsonNode.Parse(Files["manifest.json"])!;

    private static string Folder => typeof(TeamsPackage).Assembly
        .GetCustomAttributes<AssemblyMetadataAttribute>().Single(metadata => metadata.Key == "TeamsFolder").Value!;

    public async Task InitializeAsync()
    {
        var output = await ChildProcess.RunAsync("node", [Path.Combine(Folder, "build.mjs"), BotId, Host], Install);
        using var zip = ZipFile.OpenRead(output.Trim());
        Files = zip.Entries.ToDictionary(entry => entry.FullName, Content);
    }

    public Task DisposeAsync() => Task.CompletedTask;

    /// <summary>Runs the command with any arguments.</summary>
    public static Task<(int ExitCode, string Output, string Errors)> TryAsync(params string[] arguments) =>
        ChildProcess.TryAsync("node", [Path.Combine(Folder, "build.mjs"), .. arguments], Install);

    /// <summary>Runs the command on a copy of its folder, in which one text was put in the place of another.</summary>
    public static async Task<(int ExitCode, string Output, string Errors)> TryChangedAsync(string file, string text, string other)
    {
        var above = Directory.CreateTempSubdirectory("backpainbot-teams-").FullName;
        var copy = Path.Combine(above, "teams");
        Directory.CreateDirectory(Path.Combine(copy, "icons"));
        foreach (var name in new[] { "build.mjs", "package.mjs", "package.json", "package-lock.json", "manifest.json", "icons/color.svg", "icons/outline.svg", "../npm.mjs" })
            File.Copy(Path.Combine(Folder, name), Path.Combine(copy, name));
        Directory.CreateSymbolicLink(Path.Combine(copy, "node_modules"), Path.Combine(Folder, "node_modules"));
        var changed = Path.Combine(copy, file);
        var before = await File.ReadAllTextAsync(changed);
        Assert.Contains(text, before, StringComparison.Ordinal);
        await File.WriteAllTextAsync(changed, before.Replace(text, other, StringComparison.Ordinal));

        var result = await ChildProcess.TryAsync("node", [Path.Combine(copy, "build.mjs"), BotId, Host], Install);
        Directory.Delete(above, recursive: true);
        return result;
    }

    private static byte[] Content(ZipArchiveEntry entry)
    {
        using var content = new MemoryStream();
        using var stream = entry.Open();
        stream.CopyTo(content);
        return content.ToArray();
    }
}
