namespace BackPainBot.Testing;

/// <summary>Programs of others for the tests, installed at the first test outside the repository and kept for the next.</summary>
public static class NpmPackages
{
    /// <summary>How to install what installs them.</summary>
    public const string Install = "npm is missing: install Node.js with npm (on Debian: apt-get install nodejs npm).";

    /// <summary>Runs a script of the tests, which stands beside them, in Node.</summary>
    /// <returns>What it printed.</returns>
    public static Task<string> RunAsync(string script, params string[] arguments) =>
        ChildProcess.RunAsync("node", [Path.Combine(AppContext.BaseDirectory, script), .. arguments], Install);

    /// <summary>The folder that holds node_modules with the packages.</summary>
    /// <param name="name">The folder's name, which changes with the versions.</param>
    /// <param name="packages">The packages with their versions.</param>
    public static async Task<string> FolderAsync(string name, params string[] packages)
    {
        var folder = Path.Combine(Path.GetTempPath(), "backpainbot-tests", name);
        if (Directory.Exists(folder)) return folder;

        // Installed beside and moved into place, so that an interrupted install is never taken for a whole one.
        var beside = Directory.CreateDirectory($"{folder}-{Guid.NewGuid():N}").FullName;
        await ChildProcess.RunAsync("npm", ["install", "--ignore-scripts", "--no-audit", "--no-fund", "--prefix", beside, .. packages], Install);
        try
        {
            Directory.Move(beside, folder);
        }
        catch (IOException) when (Directory.Exists(folder))
        {
            Directory.Delete(beside, recursive: true);
        }

        return folder;
    }
}
