using System.Reflection;
using System.Text.RegularExpressions;

namespace BackPainBot.Conversations;

/// <summary>The page on security promises tests: they exist.</summary>
public sealed partial class SecurityPageTests
{
    private static readonly string Root = typeof(SecurityPageTests).Assembly
        .GetCustomAttributes<AssemblyMetadataAttribute>().Single(metadata => metadata.Key == "RepositoryRoot").Value!;

    [Fact]
    public void Page_EveryTestThatItNames_Exists()
    {
        var sources = Directory.GetFiles(Path.Combine(Root, "tests"), "*Tests.cs", SearchOption.AllDirectories).ToLookup(Path.GetFileNameWithoutExtension, File.ReadAllText);
        var named = TestName().Matches(File.ReadAllText(Path.Combine(Root, ".github", "SECURITY.md")));

        var missing = named.Where(name => !sources[name.Groups[1].Value].Any(source => source.Contains($" {name.Groups[2].Value}(", StringComparison.Ordinal)));

        Assert.NotEmpty(named);
        Assert.Empty(missing.Select(name => name.Value));
    }

    [GeneratedRegex(@"`(\w+Tests)\.(\w+)`")]
    private static partial Regex TestName();
}
