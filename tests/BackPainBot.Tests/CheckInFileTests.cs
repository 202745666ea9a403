using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace BackPainBot.Tests;

/// <summary>The calendar file with the times at which the bot asks how it is.</summary>
public sealed class CheckInFileTests
{
    private const string Path = "/check-ins.ics";
    private const string Day3 = "at=2026-11-26T17:00:00%2B01:00";
    private const string Day7 = "at=2026-11-30T16:00:00.000Z";

    private static readonly FakeTimeProvider Clock = new(new DateTimeOffset(2026, 11, 23, 20, 15, 0, TimeSpan.Zero));

    [Fact]
    public async Task Get_TwoTimes_AreTwoEventsWithAnAlarmForAnotherParser()
    {
        await using var bot = await StartAsync();

        var calendar = await ReadAsync(bot, $"{Path}?{Day3}&{Day7}");

        Assert.Equal("2.0", (string?)calendar["version"]);
        var events = calendar["events"]!.AsArray();
        Assert.Equal(["2026-11-26T16:00:00.000Z", "2026-11-30T16:00:00.000Z"], events.Select(one => (string?)one!["start"]));
        Assert.All(events, one =>
        {
            Assert.Equal(600, (int)one!["seconds"]!);
            Assert.Equal("""["DISPLAY","BackPainBot check-in",0]""", one["alarm"]!.ToJsonString());
            Assert.True((bool)one["stamped"]!);
        });
    }

    [Fact]
    public async Task Get_Event_LinksToThePageAndTellsNobodyMore()
    {
        await using var bot = await StartAsync();

        var only = (await ReadAsync(bot, $"{Path}?{Day3}"))["events"]![0]!;

        Assert.Equal(bot.Client.BaseAddress!.ToString(), (string?)only["url"]);
        Assert.Equal("BackPainBot check-in", (string?)only["summary"]);
        Assert.Equal("PRIVATE", (string?)only["class"]);
    }

    [Fact]
    public async Task Get_BehindAProxy_LinksToTheAddressThatPeopleUse()
    {
        await using var bot = await StartAsync("--DirectLine:PublicUrl=https://bot.example.org");

        var only = (await ReadAsync(bot, $"{Path}?{Day3}"))["events"]![0]!;

        Assert.Equal("https://bot.example.org/", (string?)only["url"]);
    }

    [Fact]
    public async Task Get_SameTimeTwice_IsOneEventWithTheSameIdEachTime()
    {
        await using var bot = await StartAsync();

        var once = await ReadAsync(bot, $"{Path}?{Day3}");
        var again = await ReadAsync(bot, $"{Path}?at=2026-11-26T16:00:00Z&{Day3}");

        var id = (string?)Assert.Single(once["events"]!.AsArray())!["uid"];
        Assert.Equal(id, (string?)Assert.Single(again["events"]!.AsArray())!["uid"]);
    }

    [Fact]
    public async Task Get_File_IsOneToSaveAndNotToKeepOnTheWay()
    {
        await using var bot = await StartAsync();

        using var response = await bot.Client.GetAsync($"{Path}?{Day3}");

        Assert.Equal("text/calendar; charset=utf-8", response.Content.Headers.ContentType!.ToString());
        Assert.Equal("attachment; filename=check-ins.ics", response.Content.Headers.ContentDisposition!.ToString());
        Assert.True(response.Headers.CacheControl!.NoStore);
        Assert.Equal("nosniff", Assert.Single(response.Headers.GetValues("X-Content-Type-Options")));
    }

    [Fact]
    public async Task Get_Lines_EndAndFoldAsTheStandardSays()
    {
        await using var bot = await StartAsync($"--DirectLine:PublicUrl=https://{new string('a', 60)}.example.org");

        var file = await bot.Client.GetByteArrayAsync($"{Path}?{Day3}");

        var text = Encoding.UTF8.GetString(file);
        Assert.StartsWith("BEGIN:VCALENDAR\r\n", text, StringComparison.Ordinal);
        Assert.EndsWith("END:VCALENDAR\r\n", text, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', text.Replace("\r\n", "", StringComparison.Ordinal));
        Assert.All(text.Split("\r\n"), line => Assert.True(Encoding.UTF8.GetByteCount(line) <= 75, line));
    }

    [Theory]
    [InlineData("")]
    [InlineData("at=")]
    [InlineData("at=tomorrow")]
    [InlineData("at=26.11.2026")]
    [InlineData("at=2026-11-26")]
    [InlineData("at=2026-11-26T16:00:00Z%0D%0ASUMMARY:x")]
    [InlineData("at=2026-11-22T16:00:00Z")]
    [InlineData("at=2027-02-26T16:00:00Z")]
    [InlineData("at=9999-12-31T23:59:59Z")]
    [InlineData("at=0001-01-01T00:00:00%2B14:00")]
    [InlineData(Day3 + "&at=rubbish")]
    [InlineData(Day3 + "&" + Day3 + "&" + Day3 + "&" + Day3 + "&" + Day3 + "&" + Day3)]
    public async Task Get_TimesThatCannotBe_AreRefused(string query)
    {
        await using var bot = await StartAsync();

        using var response = await bot.Client.GetAsync($"{Path}?{query}");

        await BotServer.AssertRefusedAsync(HttpStatusCode.BadRequest, response);
    }

    private static Task<BotServer> StartAsync(params string[] settings) =>
        BotServer.StartAsync(settings, configure: services => services.AddSingleton<TimeProvider>(Clock));

    private static async Task<JsonObject> ReadAsync(BotServer bot, string path)
    {
        var folder = await NpmPackages.FolderAsync("ical-2.2.1", "ical.js@2.2.1");
        var output = await NpmPackages.RunAsync("read-calendar.cjs", folder, new Uri(bot.Client.BaseAddress!, path).AbsoluteUri);
        return JsonNode.Parse(output)!.AsObject();
    }
}
