using System.Reflection;
using System.Security.Cryptography;
using BackPainBot.Fuzzing.Targets;

namespace BackPainBot.Fuzzing.Running;

/// <summary>The inputs that once broke something, a folder a target.</summary>
internal static class Corpus
{
    private static readonly string Folder = typeof(Corpus).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(a => a.Key == "CorpusFolder").Value!;

    public static IEnumerable<string> Of(TargetKind kind) => Directory.Exists(FolderOf(kind)) ? Directory.EnumerateFiles(FolderOf(kind)).Order(StringComparer.Ordinal) : [];

    /// <returns>The file that the finding is kept in.</returns>
    public static string Keep(TargetKind kind, Finding finding)
    {
        Directory.CreateDirectory(FolderOf(kind));
        var file = Path.Combine(FolderOf(kind), Convert.ToHexStringLower(SHA256.HashData(finding.Input).AsSpan(0, 6)));
        File.WriteAllBytes(file, finding.Input);
        return file;
    }

    private static string FolderOf(TargetKind kind) => Path.Combine(Folder, kind.ToString().ToLowerInvariant());
}
