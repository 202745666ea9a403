using System.Net;

namespace BackPainBot.Tests.Gate;

/// <summary>A bot in the US government's cloud has other issuers, and none of the public cloud's.</summary>
public sealed class GovernmentTests(GovernmentBot bot) : IClassFixture<GovernmentBot>
{
    private const string Tenant = "cab8a31a-1906-4287-a0d8-4eef66b95f6e";

    [Fact]
    public Task Post_GovernmentsChannel_Passes() => bot.AssertPassesAsync(bot.FromChannel.Claim("iss", "https://api.botframework.us"));

    [Fact]
    public Task Post_PublicChannel_Is401() => bot.AssertRefusedAsync(HttpStatusCode.Unauthorized, bot.FromChannel);

    [Theory]
    [InlineData("1.0", "appid", $"https://sts.windows.net/{Tenant}/")]
    [InlineData("2.0", "azp", $"https://login.microsoftonline.us/{Tenant}/v2.0")]
    public Task Post_GovernmentsEmulator_Passes(string version, string app, string issuer) =>
        bot.AssertPassesAsync(FromEmulator(version, app, issuer));

    [Theory]
    [InlineData("2.0", "azp", $"https://login.microsoftonline.com/{Tenant}/v2.0")]
    [InlineData("2.0", "azp", "https://login.microsoftonline.com/f8cdef31-a31e-4b4a-93e4-5f571e91255a/v2.0")]
    [InlineData("2.0", "azp", "https://login.microsoftonline.us/f8cdef31-a31e-4b4a-93e4-5f571e91255a/v2.0")]
    [InlineData("1.0", "appid", "https://sts.windows.net/d6d49420-f39b-4df7-a1dc-d59a935871db/")]
    public Task Post_PublicEmulator_Is401(string version, string app, string issuer) =>
        bot.AssertRefusedAsync(HttpStatusCode.Unauthorized, FromEmulator(version, app, issuer));

    private Attempt FromEmulator(string version, string app, string issuer) =>
        bot.FromEmulator.Claim("ver", version).Claim("azp", null).Claim(app, Token.AppId).Claim("iss", issuer);
}
