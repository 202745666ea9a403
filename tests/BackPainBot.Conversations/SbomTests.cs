using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace BackPainBot.Conversations;

/// <summary>The list of the program's parts. The command itself checks it against the schema of CycloneDX.</summary>
public sealed class SbomTests : IAsyncLifetime
{
    private static readonly string Root = typeof(SbomTests).Assembly
        .GetCustomAttributes<AssemblyMetadataAttribute>().Single(metadata => metadata.Key == "RepositoryRoot").Value!;

    private readonly string _file = Path.GetTempFileName();
    private JsonArray _components = [];

    public async Task InitializeAsync()
    {
        await ChildProcess.RunAsync("node", [Path.Combine(Root, "deployment", "sbom", "make.mjs"), _file], NpmPackages.Install);
        _components = JsonNode.Parse(await File.ReadAllTextAsync(_file))!["components"]!.AsArray();
    }

    public Task DisposeAsync()
    {
        File.Delete(_file);
        return Task.CompletedTask;
    }

    [Fact]
    public async Task Sbom_EveryPackageOfTheLockFile_IsInItWithLicenceAndHash()
    {
        using var locked = JsonDocument.Parse(await File.ReadAllTextAsync(Path.Combine(Root, "src", "BackPainBot", "packages.lock.json")));
        var packages = locked.RootElement.GetProperty("dependencies").EnumerateObject().Single().Value.EnumerateObject()
            .Where(package => package.Value.GetProperty("type").GetString() != "Project")
            .Select(package => $"pkg:nuget/{package.Name}@{package.Value.GetProperty("resolved").GetString()}")
            .ToList();

        Assert.NotEmpty(packages);
        Assert.All(packages, AssertIsKnown);
    }

    [Fact]
    public void Sbom_WhatBrowsersGet_IsInIt() =>
        AssertIsKnown((string)Assert.Single(_components, component => ((string)component!["purl"]!).StartsWith("pkg:npm/botframework-webchat@", StringComparison.Ordinal))!["purl"]!);

    [Fact]
    public async Task Sbom_EveryPackageThatMakesTheTeamsApp_IsInItAndMarkedAsNoPartOfTheProgram()
    {
        var locked = JsonNode.Parse(await File.ReadAllTextAsync(Path.Combine(Root, "deployment", "teams", "package-lock.json")))!["packages"]!.AsObject();

        Assert.All(locked.Where(package => package.Key.Length > 0), package => AssertIsKnown(
            $"pkg:npm/{package.Key.Split("node_modules/")[^1].Replace("@", "%40", StringComparison.Ordinal)}@{package.Value!["version"]}", "excluded"));
    }

    private void AssertIsKnown(string purl) => AssertIsKnown(purl, "required");

    private void AssertIsKnown(string purl, string scope)
    {
        var component = Assert.Single(_components, component => (string)component!["purl"]! == purl)!;
        Assert.Equal(scope, (string?)component["scope"]);
        Assert.NotEmpty(component["licenses"]!.AsArray());
        Assert.Equal(("SHA-512", 128), ((string?)component["hashes"]![0]!["alg"], ((string)component["hashes"]![0]!["content"]!).Length));
    }
}
