using System.Net;
using System.Text.Json.Nodes;

namespace BackPainBot.Tests.Gate;

/// <summary>The Emulator's tokens, which a bot takes in Development, and what others make of them.</summary>
public sealed class EmulatorAttackTests(DevelopmentBot bot) : IClassFixture<DevelopmentBot>
{
    private const string Tenant = "f8cdef31-a31e-4b4a-93e4-5f571e91255a";
    private const string Other = "4fb8ca0c-7c4e-43f4-a5c9-0d4b2ec8bd3c";

    private static readonly Dictionary<string, Func<Attempt, Attempt>> Attacks = new()
    {
        ["ver missing"] = attempt => attempt.Claim("ver", null),
        ["ver 3.0"] = attempt => attempt.Claim("ver", "3.0").Claim("appid", Token.AppId),
        ["ver empty, and no app"] = attempt => attempt.Claim("ver", "").Claim("azp", null),
        ["ver 1.0 in a v2 token"] = attempt => attempt.Claim("ver", "1.0").Claim("appid", Token.AppId),
        ["ver 2.0 in a v1 token"] = attempt => Version1(attempt).Claim("ver", "2.0").Claim("azp", Token.AppId),
        ["appid only in a v2 token"] = attempt => attempt.Claim("azp", null).Claim("appid", Token.AppId),
        ["azp only in a v1 token"] = attempt => Version1(attempt).Claim("appid", null).Claim("azp", Token.AppId),
        ["a foreign azp"] = attempt => attempt.Claim("azp", Other),
        ["a foreign appid"] = attempt => Version1(attempt).Claim("appid", Other),
        ["azp in upper case"] = attempt => attempt.Claim("azp", Token.AppId.ToUpperInvariant()),
        ["another tenant"] = attempt => attempt.Claim("iss", $"https://login.microsoftonline.com/{Other}/v2.0"),
        ["another tenant's v1 token"] = attempt => Version1(attempt).Claim("iss", $"https://sts.windows.net/{Other}/"),
        ["no tenant"] = attempt => attempt.Claim("iss", "https://login.microsoftonline.com//v2.0"),
        ["tenant in upper case"] = attempt => attempt.Claim("iss", $"https://login.microsoftonline.com/{Tenant.ToUpperInvariant()}/v2.0"),
        ["issuer with a slash at the end"] = attempt => attempt.Claim("iss", $"https://login.microsoftonline.com/{Tenant}/v2.0/"),
        ["the government's Entra"] = attempt => attempt.Claim("iss", $"https://login.microsoftonline.us/{Tenant}/v2.0"),
        ["a channel's issuer under Entra's key"] = attempt => attempt.Claim("iss", "https://api.botframework.com"),
        ["signed by a channel's key"] = attempt => attempt.Header("kid", "channel").SignedBy("channel"),
        ["the bot's own outbound token"] = attempt => attempt.Claim("aud", "https://api.botframework.com"),
        ["aud missing"] = attempt => attempt.Claim("aud", null),
        ["another bot's aud"] = attempt => attempt.Claim("aud", Other),
        ["a user's token: scp"] = attempt => attempt.Claim("scp", "user_impersonation"),
        ["a user's token: scp of another kind"] = attempt => attempt.Claim("scp", new JsonArray("user_impersonation")),
        ["a user's token: upn"] = attempt => attempt.Claim("upn", "somebody@example.org"),
        ["a user's token: unique_name"] = attempt => attempt.Claim("unique_name", "somebody@example.org"),
        ["a user's token: preferred_username"] = attempt => attempt.Claim("preferred_username", "somebody@example.org"),
        ["a user's token: idtyp"] = attempt => attempt.Claim("idtyp", "user"),
        ["a user's token: idtyp of another kind"] = attempt => attempt.Claim("idtyp", 1),
        ["a user's token: oid is not the subject"] = attempt => attempt.Claim("oid", Other).Claim("sub", "pairwise"),
        ["a user's token: oid without a subject"] = attempt => attempt.Claim("oid", Other),
        ["a user's token: oid of another kind"] = attempt => attempt.Claim("oid", 7),
        ["an ID token"] = attempt => attempt.Claim("azp", null).Claim("nonce", "n"),
        ["expired"] = attempt => attempt.Claim("exp", DateTimeOffset.UtcNow.AddMinutes(-6).ToUnixTimeSeconds()),
        ["no header"] = attempt => attempt.Saying(null),
    };

    public static TheoryData<string> Names => [.. Attacks.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public Task Post_EntraTokenOfSomebodyElse_Is401(string attack) =>
        bot.AssertRefusedAsync(HttpStatusCode.Unauthorized, Attacks[attack](bot.FromEmulator));

    [Theory]
    [InlineData("msteams")]
    [InlineData("webchat")]
    [InlineData("")]
    [InlineData("Emulator")]
    public Task Post_EmulatorsTokenForAChannel_Is403(string channelId) =>
        bot.AssertRefusedAsync(HttpStatusCode.Forbidden, bot.FromEmulator.Member("channelId", channelId));

    [Theory]
    [InlineData("http://evil.example/")]
    [InlineData("http://169.254.169.254/")]
    [InlineData("http://192.168.0.1/")]
    [InlineData("http://localhost.evil.example/")]
    [InlineData("http://user@localhost:56150/")]
    [InlineData("http://localhost:56150/?to=evil")]
    [InlineData("http://localhost:56150/#evil")]
    [InlineData("http://0x7f000001/")]
    [InlineData("ftp://localhost/")]
    public Task Post_EmulatorElsewhere_Is403(string serviceUrl) =>
        bot.AssertRefusedAsync(HttpStatusCode.Forbidden, bot.FromEmulator.Member("serviceUrl", serviceUrl));

    [Theory]
    [InlineData("http://localhost:56150")]
    [InlineData("http://127.0.0.1:56150/_connector")]
    [InlineData("http://[::1]:56150/")]
    [InlineData("https://localhost:56150/")]
    [InlineData("https://smba.trafficmanager.net/emea/")]
    public Task Post_EmulatorOnThisMachine_Passes(string serviceUrl) =>
        bot.AssertPassesAsync(bot.FromEmulator.Member("serviceUrl", serviceUrl));

    [Theory]
    [InlineData(Tenant)]
    [InlineData("d6d49420-f39b-4df7-a1dc-d59a935871db")]
    public async Task Post_EmulatorsTokenOfEitherVersion_Passes(string tenant)
    {
        await bot.AssertPassesAsync(bot.FromEmulator.Claim("iss", $"https://login.microsoftonline.com/{tenant}/v2.0"));
        await bot.AssertPassesAsync(Version1(bot.FromEmulator).Claim("iss", $"https://sts.windows.net/{tenant}/"));
    }

    [Fact]
    public Task Post_TokenThatSaysThatItIsAnApps_Passes() =>
        bot.AssertPassesAsync(bot.FromEmulator.Claim("idtyp", "app").Claim("oid", Other).Claim("sub", Other).Claim("roles", new JsonArray("x")));

    private static Attempt Version1(Attempt attempt) => attempt
        .Claim("ver", "1.0")
        .Claim("iss", $"https://sts.windows.net/{Tenant}/")
        .Claim("azp", null)
        .Claim("appid", Token.AppId);
}
