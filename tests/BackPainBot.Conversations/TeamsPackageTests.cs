using BackPainBot.Conversations.Client;
using BackPainBot.Conversations.Hosting;
using StbImageSharp;

namespace BackPainBot.Conversations;

/// <summary>
/// What an administrator uploads to Teams. The command itself checks the manifest against Microsoft's schema, so a package
/// that was made has passed.
/// </summary>
public sealed class TeamsPackageTests(TeamsPackage package, RunningBot bot) : IClassFixture<TeamsPackage>, IClassFixture<RunningBot>
{
    [Fact]
    public void Manifest_BotAndHost_AreFilledIn()
    {
        var manifest = package.Manifest;

        Assert.Equal("1.30", (string?)manifest["manifestVersion"]);
        Assert.Equal(TeamsPackage.BotId, (string?)manifest["bots"]![0]!["botId"]);
        Assert.Equal(TeamsPackage.Host, (string?)Assert.Single(manifest["validDomains"]!.AsArray()));
        Assert.DoesNotContain("{{", manifest.ToJsonString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("websiteUrl")]
    [InlineData("privacyUrl")]
    [InlineData("termsOfUseUrl")]
    public async Task Manifest_Page_IsOneThatTheBotServes(string name)
    {
        var address = new Uri((string)package.Manifest["developer"]![name]!);
        using var client = new HttpClient();

        using var response = await client.GetAsync(new Uri(bot.Endpoint, address.PathAndQuery));

        Assert.Equal(("https", TeamsPackage.Host), (address.Scheme, address.Host));
        Assert.Equal("text/html", response.EnsureSuccessStatusCode().Content.Headers.ContentType?.MediaType);
    }

    [Fact]
    public async Task Manifest_EveryPersonalCommand_IsUnderstoodAtAQuestion()
    {
        var lost = await FirstReplyAsync("asdf");
        foreach (var command in Commands("personal")) Assert.NotEqual(lost, await FirstReplyAsync(command));
    }

    [Fact]
    public void Manifest_CommandsOfAGroup_AreSomeOfThePersonal()
    {
        Assert.Subset(Commands("personal").ToHashSet(), Commands("team").ToHashSet());
        Assert.Equal(Commands("team"), Commands("groupChat"));
    }

    // The bot greets whoever installs it, and Teams wants one or the other.
    [Fact]
    public void Manifest_Commands_AreNoPromptStarters() =>
        Assert.All(package.Manifest["bots"]![0]!["commandLists"]!.AsArray().SelectMany(list => list!["commands"]!.AsArray()), command => Assert.Null(command!["type"]));

    [Theory]
    [InlineData("color.png", 192)]
    [InlineData("outline.png", 32)]
    public void Icon_Any_HasTheSizeThatTeamsWants(string file, int size)
    {
        var icon = Icon(file);

        Assert.Equal((size, size), (icon.Width, icon.Height));
    }

    [Fact]
    public void Icon_Colour_FillsTheWholeSquare() => Assert.All(Pixels("color.png"), pixel => Assert.Equal(255, pixel[3]));

    [Fact]
    public void Icon_Outline_IsWhiteOnNothing()
    {
        var pixels = Pixels("outline.png").ToList();

        Assert.Contains(pixels, pixel => pixel[3] == 0);
        Assert.All(pixels.Where(pixel => pixel[3] > 0), pixel => Assert.Equal([255, 255, 255], pixel[..3]));
        Assert.Contains(pixels, pixel => pixel[3] == 255);
    }

    [Theory]
    [InlineData("Usage: ", TeamsPackage.BotId)]
    [InlineData("Usage: ", TeamsPackage.BotId, TeamsPackage.Host, "more")]
    [InlineData("'my-bot' is not a bot id.", "my-bot", TeamsPackage.Host)]
    [InlineData("'https://bot.example.org' is not a host name", TeamsPackage.BotId, "https://bot.example.org")]
    [InlineData("'localhost' is not a host name", TeamsPackage.BotId, "localhost")]
    [InlineData("'10.0.0.1' is not a host name", TeamsPackage.BotId, "10.0.0.1")]
    public async Task Build_WrongArguments_SaysWhatIsWrong(string sentence, params string[] arguments)
    {
        var (exitCode, output, errors) = await TeamsPackage.TryAsync(arguments);

        Assert.Equal((1, ""), (exitCode, output));
        Assert.StartsWith(sentence, errors, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("manifest.json", "\"accentColor\"", "\"accentColour\"", "manifest.json: the whole must have required property 'accentColor'.")]
    [InlineData("manifest.json", "https://{{host}}/privacy", "privacy", "manifest.json: /developer/privacyUrl must match pattern")]
    [InlineData("icons/outline.svg", "#fff", "#ffe", "icons/outline.svg: only white may be drawn.")]
    public async Task Build_ManifestOrDrawingSpoilt_MakesNoPackageAndSaysWhy(string file, string text, string other, string sentence)
    {
        var (exitCode, output, errors) = await TeamsPackage.TryChangedAsync(file, text, other);

        Assert.Equal((1, ""), (exitCode, output));
        Assert.Contains(sentence, errors, StringComparison.Ordinal);
    }

    private async Task<string> FirstReplyAsync(string said)
    {
        var somebody = new Interviewee<EmulatorClient>(bot.Client(Delivery.ExpectReplies), new Dictionary<string, string>());
        await somebody.TalkUntilAskedAsync("region");
        return (await somebody.SayAsync(said))[0].Text;
    }

    private List<string> Commands(string scope) =>
        [.. package.Manifest["bots"]![0]!["commandLists"]!.AsArray()
            .Single(list => list!["scopes"]!.AsArray().Any(s => (string?)s == scope))!["commands"]!.AsArray()
            .Select(command => (string)command!["title"]!)];

    private ImageResult Icon(string file) => ImageResult.FromMemory(package.Files[file], ColorComponents.RedGreenBlueAlpha);

    private IEnumerable<byte[]> Pixels(string file) => Icon(file).Data.Chunk(4);
}
