using System.Net;
using System.Net.Http.Headers;

namespace BackPainBot.Tests;

/// <summary>The pages and their files, before any browser runs them.</summary>
public sealed class PagesTests
{
    [Fact]
    public async Task Get_Page_SaysWhatTheBotIsNot()
    {
        await using var bot = await BotServer.StartAsync();

        var page = await bot.Client.GetStringAsync("/");

        Assert.Contains("not a diagnosis", page, StringComparison.Ordinal);
        Assert.Contains("No clinician has reviewed the rules yet", page, StringComparison.Ordinal);
        Assert.DoesNotContain("{{", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/privacy")]
    [InlineData("/terms")]
    public async Task Get_Page_LetsNoInlineScriptRunAndNobodyFrameIt(string path)
    {
        await using var bot = await BotServer.StartAsync();

        var policy = await PolicyAsync(bot, path);

        Assert.Equal("'none'", policy["default-src"]);
        Assert.Equal("'self'", policy["script-src"]);
        Assert.Equal("'none'", policy["frame-ancestors"]);
        Assert.DoesNotContain("unsafe", string.Concat(policy.Values), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_PageTwice_NeverNamesTheSameNonce()
    {
        await using var bot = await BotServer.StartAsync();

        Assert.NotEqual((await PolicyAsync(bot))["style-src"], (await PolicyAsync(bot))["style-src"]);
    }

    [Fact]
    public async Task Get_PageWithoutAzure_TalksToItsOwnHostOnly()
    {
        await using var bot = await BotServer.StartAsync();
        var host = bot.Client.BaseAddress!.Authority;

        Assert.Equal($"'self' ws://{host} wss://{host}", (await PolicyAsync(bot))["connect-src"]);
    }

    [Fact]
    public async Task Get_PageWithAzure_MayTalkToAzureAndNeverSeesTheSecret()
    {
        await using var bot = await BotServer.StartAsync(["--DirectLine:Secret=kept-on-the-server"]);

        Assert.EndsWith(
            " https://directline.botframework.com wss://directline.botframework.com", (await PolicyAsync(bot))["connect-src"], StringComparison.Ordinal);
        Assert.DoesNotContain("kept-on-the-server", await bot.Client.GetStringAsync("/"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_PageForSitesThatEmbedIt_NamesThem()
    {
        await using var bot = await BotServer.StartAsync(["--Page:FrameAncestors:0=https://www.example.org"]);

        Assert.Equal("https://www.example.org", (await PolicyAsync(bot))["frame-ancestors"]);
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/privacy")]
    [InlineData("/terms")]
    [InlineData("/app.js")]
    [InlineData("/site.css")]
    public async Task Get_AnyFile_IsTakenForWhatItSaysItIs(string path)
    {
        await using var bot = await BotServer.StartAsync();

        var response = await bot.Client.GetAsync(path);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal("nosniff", Assert.Single(response.Headers.GetValues("X-Content-Type-Options")));
        Assert.Equal("no-referrer", Assert.Single(response.Headers.GetValues("Referrer-Policy")));
    }

    [Theory]
    [InlineData("/privacy")]
    [InlineData("/terms")]
    public async Task Get_PageToRead_IsFilledInAndNamesWhoRunsTheBot(string path)
    {
        await using var bot = await BotServer.StartAsync(["--Page:RunBy=Sore & Sons, privacy@example.org"]);

        var page = await bot.Client.GetStringAsync(path);

        Assert.Contains("run by Sore &amp; Sons, privacy@example.org.", page, StringComparison.Ordinal);
        Assert.DoesNotContain("{{", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_PrivacyWithAFile_SaysWhereAndHowLongThingsAreKept()
    {
        var folder = Directory.CreateTempSubdirectory();
        await using (var bot = await BotServer.StartAsync(["--Storage:Kind=Sqlite", $"--Storage:File={folder.FullName}/bot.db", "--Storage:RetentionDays=30"]))
        {
            var page = await bot.Client.GetStringAsync("/privacy");
            Assert.Contains("kept in a file on the computer", page, StringComparison.Ordinal);
            Assert.Contains("nobody has used for 30 days is deleted", page, StringComparison.Ordinal);
            Assert.Contains("Each entry is deleted 30 days after it was written", page, StringComparison.Ordinal);
        }

        folder.Delete(recursive: true);
    }

    [Fact]
    public async Task Get_PrivacyInMemory_SaysThatARestartForgets()
    {
        await using var bot = await BotServer.StartAsync();

        Assert.Contains("gone when the bot is started again", await bot.Client.GetStringAsync("/privacy"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(12, "12 minutes")]
    [InlineData(60, "an hour")]
    [InlineData(180, "3 hours")]
    [InlineData(1440, "a day")]
    [InlineData(10080, "7 days")]
    public async Task Get_Privacy_SaysWhenTheChatOfTheWebPageIsDeleted(int minutes, string span)
    {
        await using var bot = await BotServer.StartAsync([$"--DirectLine:IdleMinutes={minutes}"]);

        Assert.Contains($"nobody has used the chat for {span}, it is deleted", await bot.Client.GetStringAsync("/privacy"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_Privacy_SaysHowLongTheBrowserRemembersItsUser()
    {
        await using var bot = await BotServer.StartAsync(["--DirectLine:ResumeDays=14"]);

        Assert.Contains("which is good for 14 days", await bot.Client.GetStringAsync("/privacy"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_PrivacyWithAzure_SaysWhoHoldsTheMessagesAndThatNobodyIsRemembered()
    {
        await using var bot = await BotServer.StartAsync(["--DirectLine:Secret=kept-on-the-server"]);

        var page = await bot.Client.GetStringAsync("/privacy");

        Assert.Contains("Azure Bot Service", page, StringComparison.Ordinal);
        Assert.DoesNotContain("keeps a key", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/index.html")]
    [InlineData("/privacy.html")]
    [InlineData("/head.part.html")]
    public async Task Get_FileThatAPageIsMadeFrom_IsNotThere(string path)
    {
        await using var bot = await BotServer.StartAsync();

        Assert.Equal(HttpStatusCode.NotFound, (await bot.Client.GetAsync(path)).StatusCode);
    }

    [Theory]
    [InlineData("br", "br")]
    [InlineData("gzip, deflate", "gzip")]
    [InlineData("br;q=0, gzip", "gzip")]
    [InlineData("identity", null)]
    public async Task Get_WebChat_IsCompressedAsTheBrowserTakesItAndKeptForGood(string accepted, string? encoding)
    {
        Assert.True(
            File.Exists(Path.Combine(AppContext.BaseDirectory, "wwwroot", "webchat", "webchat.js")),
            "Web Chat is missing: install Node.js with npm, see that 'npm ping' works, and build again.");
        await using var bot = await BotServer.StartAsync();
        using var request = new HttpRequestMessage(HttpMethod.Get, "/webchat/webchat.js?v=1");
        request.Headers.TryAddWithoutValidation("Accept-Encoding", accepted);

        var response = await bot.Client.SendAsync(request);

        Assert.Equal(encoding is null ? [] : [encoding], response.Content.Headers.ContentEncoding);
        Assert.Equal("text/javascript", response.Content.Headers.ContentType!.MediaType);
        Assert.Equal(CacheControlHeaderValue.Parse("public, max-age=31536000, immutable"), response.Headers.CacheControl);
        Assert.Contains("Accept-Encoding", response.Headers.Vary);
        Assert.Equal(encoding is null, response.Content.Headers.ContentLength > 1_000_000);
    }

    private static async Task<Dictionary<string, string>> PolicyAsync(BotServer bot, string path = "/")
    {
        using var response = await bot.Client.GetAsync(path);
        var policy = Assert.Single(response.Headers.GetValues("Content-Security-Policy"));
        return policy.Split("; ").Select(directive => directive.Split(' ', 2)).ToDictionary(parts => parts[0], parts => parts[1]);
    }
}
