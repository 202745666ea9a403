using System.Net;

namespace BackPainBot.Tests.Gate;

/// <summary>Requests of channels that ask for more than their token allows: 403, and nothing is sent anywhere.</summary>
public sealed class PermissionAttackTests(ProductionBot bot) : IClassFixture<ProductionBot>
{
    private static readonly Dictionary<string, Func<Attempt, Attempt>> Channels = new()
    {
        ["channelId not endorsed"] = attempt => attempt.Member("channelId", "webchat"),
        ["channelId empty"] = attempt => attempt.Member("channelId", ""),
        ["channelId missing"] = attempt => attempt.Member("channelId", null),
        ["channelId in another case"] = attempt => attempt.Member("channelId", "MSTEAMS"),
        ["channelId with a space"] = attempt => attempt.Member("channelId", "msteams "),
        ["channelId a number"] = attempt => attempt.Member("channelId", 1),
        ["serviceurl claim missing"] = attempt => attempt.Claim("serviceurl", null),
        ["serviceurl claim a number"] = attempt => attempt.Claim("serviceurl", 1),
        ["serviceurl claim with another host"] = attempt => attempt.Claim("serviceurl", "https://smba.infra.gcc.teams.microsoft.com/emea/"),
        ["serviceurl claim with another path"] = attempt => attempt.Claim("serviceurl", "https://smba.trafficmanager.net/amer/"),
        ["serviceurl claim without the slash"] = attempt => attempt.Claim("serviceurl", "https://smba.trafficmanager.net/emea"),
        ["serviceurl claim with another port"] = attempt => attempt.Claim("serviceurl", "https://smba.trafficmanager.net:8443/emea/"),
        ["serviceurl claim with another scheme"] = attempt => attempt.Claim("serviceurl", "http://smba.trafficmanager.net/emea/"),
        ["serviceurl claim with userinfo"] = attempt => attempt.Claim("serviceurl", "https://user@smba.trafficmanager.net/emea/"),
        ["serviceurl claim in another case"] = attempt => attempt.Claim("serviceurl", "https://SMBA.trafficmanager.net/emea/"),
    };

    [Theory]
    [MemberData(nameof(ChannelNames))]
    public Task Post_ChannelThatTheTokenDoesNotSpeakFor_Is403(string attack) =>
        bot.AssertRefusedAsync(HttpStatusCode.Forbidden, Channels[attack](bot.FromChannel));

    [Theory]
    [InlineData("http://smba.trafficmanager.net/emea/")]
    [InlineData("ftp://smba.trafficmanager.net/emea/")]
    [InlineData("https://smba.trafficmanager.net:8443/emea/")]
    [InlineData("https://smba.trafficmanager.net:443/emea/")]
    [InlineData("https://user@smba.trafficmanager.net/emea/")]
    [InlineData("https://user:word@smba.trafficmanager.net/emea/")]
    [InlineData("https://smba.trafficmanager.net@evil.example/")]
    [InlineData("https://smba.trafficmanager.net/emea/?to=evil")]
    [InlineData("https://smba.trafficmanager.net/emea/#evil")]
    [InlineData("https://evil.trafficmanager.net/")]
    [InlineData("https://smba.trafficmanager.net.evil/")]
    [InlineData("https://smba.trafficmanager.net./emea/")]
    [InlineData("https://evil.smba.trafficmanager.net/")]
    [InlineData("https://evilsmba.trafficmanager.net/")]
    [InlineData("https://xn--smb-1la.trafficmanager.net/")]
    [InlineData("https://smbа.trafficmanager.net/")]
    [InlineData("https://ｓｍｂａ.trafficmanager.net/emea/")]
    [InlineData("https://smba。trafficmanager。net/emea/")]
    [InlineData("https://smba%2etrafficmanager.net/emea/")]
    [InlineData("https://SMBA.trafficmanager.net/emea/")]
    [InlineData("https:\\\\smba.trafficmanager.net\\emea\\")]
    [InlineData("https:/smba.trafficmanager.net/emea/")]
    [InlineData("https://smba.trafficmanager.net\\@evil.example/")]
    [InlineData("https://smba.trafficmanager.net/emea/../amer/")]
    [InlineData("https://smba.trafficmanager.net/%2e%2e/amer/")]
    [InlineData(" https://smba.trafficmanager.net/emea/")]
    [InlineData("https://smba.trafficmanager.net/emea/\n")]
    [InlineData("https://smba\t.trafficmanager.net/emea/")]
    [InlineData("//smba.trafficmanager.net/emea/")]
    [InlineData("file:///etc/passwd")]
    [InlineData("no url")]
    [InlineData("https://blob.core.windows.net/")]
    [InlineData("https://20.190.128.1/")]
    [InlineData("https://169.254.169.254/")]
    [InlineData("http://169.254.169.254/metadata/identity")]
    [InlineData("https://127.0.0.1/")]
    [InlineData("https://2130706433/")]
    [InlineData("https://0177.0.0.1/")]
    [InlineData("https://[::1]/")]
    [InlineData("https://[::ffff:169.254.169.254]/")]
    [InlineData("http://localhost:56150/")]
    [InlineData("https://localhost/")]
    public Task Post_ServiceUrlThatIsNotTrusted_Is403(string serviceUrl) =>
        bot.AssertRefusedAsync(HttpStatusCode.Forbidden, bot.FromChannel.From(serviceUrl));

    [Theory]
    [InlineData("https://smba.trafficmanager.net")]
    [InlineData("https://smba.trafficmanager.net/")]
    [InlineData("https://smba.trafficmanager.net/amer/0ad3a0c0-0000-0000-0000-000000000000/")]
    [InlineData("https://smba.infra.gcc.teams.microsoft.com/gcc")]
    [InlineData("https://smba.infra.gov.teams.microsoft.us/gcch")]
    [InlineData("https://smba.infra.dod.teams.microsoft.us/dod")]
    [InlineData("https://directline.botframework.com/")]
    [InlineData("https://europe.directline.botframework.com/")]
    [InlineData("https://india.directline.botframework.com/")]
    [InlineData("https://directline.botframework.azure.us/")]
    [InlineData("https://webchat.botframework.com/")]
    [InlineData("https://europe.webchat.botframework.com/")]
    public Task Post_ServiceUrlOfTheBotFramework_Passes(string serviceUrl) =>
        bot.AssertPassesAsync(bot.FromChannel.From(serviceUrl));

    public static TheoryData<string> ChannelNames => [.. Channels.Keys];
}
