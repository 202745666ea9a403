namespace BackPainBot.Fuzzing.Inputs;

/// <summary>What real clients and people sent, which the inputs are made of.</summary>
internal static class SeedFiles
{
    public static string Folder => Path.Combine(AppContext.BaseDirectory, "seeds");

    /// <summary>The lines of one file that hold something.</summary>
    public static string[] Lines(string file) => [.. File.ReadLines(Path.Combine(Folder, file)).Where(line => line.Length > 0)];
}
