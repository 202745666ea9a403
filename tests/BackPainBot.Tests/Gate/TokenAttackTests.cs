using System.Net;
using System.Security.Cryptography;
using System.Text.Json.Nodes;
using Microsoft.IdentityModel.Tokens;

namespace BackPainBot.Tests.Gate;

/// <summary>Requests of those who have no token for this bot: 401, and nothing else happens.</summary>
public sealed class TokenAttackTests(ProductionBot bot) : IClassFixture<ProductionBot>
{
    private const string Elsewhere = "https://keys.evil.example/keys";

    private static readonly Dictionary<string, Func<Attempt, Attempt>> Forms = new()
    {
        ["no header"] = attempt => attempt.Saying(null),
        ["an empty header"] = attempt => attempt.Saying(""),
        ["Basic"] = attempt => attempt.Saying("Basic dXNlcjpwYXNz"),
        ["a sound token, but Basic"] = attempt => attempt.Signed(token => $"Basic {Sign(token)[7..]}"),
        ["a sound token, and nothing before it"] = attempt => attempt.Signed(token => Sign(token)[7..]),
        ["an empty Bearer"] = attempt => attempt.Saying("Bearer "),
        ["Bearer alone"] = attempt => attempt.Saying("Bearer"),
        ["two tokens"] = attempt => attempt.Signed(token => $"{Sign(token)} {Sign(token)[7..]}"),
        ["two parts"] = attempt => attempt.Signed(token => $"Bearer {token.Unsigned()}"),
        ["three parts of garbage"] = attempt => attempt.Saying("Bearer a.b.c"),
        ["three parts that are no base64"] = attempt => attempt.Saying("Bearer !.{}.~"),
        ["three empty parts"] = attempt => attempt.Saying("Bearer .."),
        ["four parts"] = attempt => attempt.Signed(token => Sign(token) + ".e30"),
        ["an encrypted token of five parts"] = attempt => attempt.Signed(token => Sign(token) + ".e30.e30"),
        ["a header and a payload without members"] = attempt => attempt.Saying("Bearer e30.e30.e30"),
        ["a header that is null and a payload that is a list"] = attempt => attempt.Saying("Bearer bnVsbA.W10.AA"),
        ["a payload that is a list"] = attempt => attempt.Signed(_ => Raw("""{"alg":"RS256","kid":"channel"}""", "[]")),
        ["a payload nested too deep"] = attempt => attempt.Claim("deep", JsonNode.Parse("[[[[[[[[[]]]]]]]]]")),
        ["half a pair in a claim"] = attempt => attempt.Signed(_ => Raw("""{"alg":"RS256","kid":"channel"}""", """{"iss":"\ud83d","aud":"\ud83d"}""")),
        ["half a pair in a name"] = attempt => attempt.Signed(_ => Raw("""{"alg":"RS256","kid":"channel"}""", """{"\ud83d":1}""")),
        ["a claim twice"] = attempt => attempt.Signed(token => Raw(token.Header.ToJsonString(), token.Payload.ToJsonString()[..^1] + $",\"aud\":\"{Token.AppId}\"}}")),
        ["12 kB of dots"] = attempt => attempt.Saying("Bearer " + new string('.', 12_000)),
        ["12 kB of header"] = attempt => attempt.Header("x", new string('x', 9_000)).Header("alg", "none"),
        ["no signature"] = attempt => attempt.Signed(token => $"Bearer {token.Unsigned()}."),
    };

    private static readonly Dictionary<string, Func<Attempt, Attempt>> Signatures = new()
    {
        ["alg none, without a signature"] = attempt => attempt.Header("alg", "none").Signed(token => $"Bearer {token.Unsigned()}."),
        ["alg none, with one"] = attempt => attempt.Header("alg", "none"),
        ["alg missing"] = attempt => attempt.Header("alg", null),
        ["alg in lower case"] = attempt => attempt.Header("alg", "rs256"),
        ["HS256 with the public key"] = attempt => attempt.Header("alg", "HS256").Signed(token => token.SignedWith(data => HMACSHA256.HashData(PublicKey, data))),
        ["ES256"] = attempt => attempt.Header("alg", "ES256").Signed(token => token.SignedWith(SignOnCurve)),
        ["PS256"] = attempt => attempt.Header("alg", "PS256").Signed(token => token.SignedWith(
            data => OpenIdServer.KeyOf("channel").SignData(data, HashAlgorithmName.SHA256, RSASignaturePadding.Pss))),
        ["RS512, which the metadata do not list"] = attempt => attempt.Header("alg", "RS512").Signed(token => token.SignedWith(
            data => OpenIdServer.KeyOf("channel").SignData(data, HashAlgorithmName.SHA512, RSASignaturePadding.Pkcs1))),
        ["a bad signature"] = attempt => attempt.Signed(token => Sign(token) + "x"),
        ["another's signature"] = attempt => attempt.SignedBy("other"),
        ["another's claims under the signature"] = attempt => attempt.Signed(token => token.With("serviceurl", "https://x/").Unsigned() is var other
            ? $"Bearer {other}.{Sign(token).Split('.')[2]}" : null),
        ["no kid"] = attempt => attempt.Header("kid", null),
        ["an unknown kid"] = attempt => attempt.Header("kid", "unknown"),
        ["a kid in another case"] = attempt => attempt.Header("kid", "CHANNEL"),
        ["an embedded jwk"] = attempt => attempt.Header("jwk", OpenIdServer.Publish("other", ["msteams"])).Header("kid", "other").SignedBy("other"),
        ["an embedded jwk, and right otherwise"] = attempt => attempt.Header("jwk", OpenIdServer.Publish("channel", ["msteams"])),
        ["jku"] = attempt => attempt.Header("jku", Elsewhere),
        ["x5u"] = attempt => attempt.Header("x5u", Elsewhere),
        ["x5c"] = attempt => attempt.Header("x5c", new JsonArray("MIIB")),
        ["crit"] = attempt => attempt.Header("crit", new JsonArray("exp")),
        ["zip"] = attempt => attempt.Header("zip", "DEF"),
        ["enc"] = attempt => attempt.Header("enc", "A256GCM"),
    };

    private static readonly Dictionary<string, Func<Attempt, Attempt>> Claims = new()
    {
        ["no exp"] = attempt => attempt.Claim("exp", null),
        ["exp as text"] = attempt => attempt.Claim("exp", "9999999999"),
        ["exp of 1970"] = attempt => attempt.Claim("exp", 0),
        ["exp before 1970"] = attempt => attempt.Claim("exp", -1),
        ["exp after the year 9999"] = attempt => attempt.Claim("exp", 253402300800),
        ["exp larger than any number"] = attempt => attempt.Claim("exp", JsonNode.Parse("1e400")),
        ["nbf that is no time"] = attempt => attempt.Claim("nbf", "soon"),
        ["aud wrong"] = attempt => attempt.Claim("aud", "4fb8ca0c-7c4e-43f4-a5c9-0d4b2ec8bd3c"),
        ["aud an array"] = attempt => attempt.Claim("aud", new JsonArray(Token.AppId)),
        ["aud missing"] = attempt => attempt.Claim("aud", null),
        ["aud empty"] = attempt => attempt.Claim("aud", ""),
        ["aud in upper case"] = attempt => attempt.Claim("aud", "5C1F9F02-7A2B-4A51-9D3C-0D8F6F6F0A11"),
        ["aud the connector's"] = attempt => attempt.Claim("aud", "https://api.botframework.com"),
        ["issuer missing"] = attempt => attempt.Claim("iss", null),
        ["issuer wrong"] = attempt => attempt.Claim("iss", "https://evil.example"),
        ["the government's issuer"] = attempt => attempt.Claim("iss", "https://api.botframework.us"),
        ["issuer with a slash at the end"] = attempt => attempt.Claim("iss", "https://api.botframework.com/"),
        ["issuer in upper case"] = attempt => attempt.Claim("iss", "HTTPS://API.BOTFRAMEWORK.COM"),
        ["Entra's claims signed by a channel's key"] = attempt => (attempt with { Token = Token.OfEmulator(Now) }).Header("kid", "channel"),
        ["a channel's claims signed by Entra's key"] = attempt => attempt.Header("kid", "entra").SignedBy("entra"),
        ["Emulator's token in production"] = attempt => (attempt with { Token = Token.OfEmulator(Now) }).SignedBy("entra"),
        ["the bot's own outbound token"] = attempt => (attempt with { Token = Token.OfEmulator(Now) }).Claim("aud", "https://api.botframework.com").SignedBy("entra"),
    };

    private static DateTimeOffset Now => DateTimeOffset.UtcNow;

    private static byte[] PublicKey => OpenIdServer.KeyOf("channel").ExportSubjectPublicKeyInfo();

    public static TheoryData<string> FormNames => [.. Forms.Keys];

    public static TheoryData<string> SignatureNames => [.. Signatures.Keys];

    public static TheoryData<string> ClaimNames => [.. Claims.Keys];

    [Theory]
    [MemberData(nameof(FormNames))]
    public Task Post_TokenOfUnsoundForm_Is401(string attack) => AssertRefusedAsync(Forms[attack]);

    [Theory]
    [MemberData(nameof(SignatureNames))]
    public Task Post_TokenThatNoChannelSigned_Is401(string attack) => AssertRefusedAsync(Signatures[attack]);

    [Theory]
    [MemberData(nameof(ClaimNames))]
    public Task Post_TokenThatIsNotForThisBot_Is401(string attack) => AssertRefusedAsync(Claims[attack]);

    [Fact]
    public async Task Post_TwoHeaders_Is401()
    {
        using var request = bot.FromChannel.ToRequest();
        request.Headers.TryAddWithoutValidation("Authorization", "Bearer a.b.c");

        await BotServer.AssertRefusedAsync(HttpStatusCode.Unauthorized, await bot.SendAsync(request));
    }

    [Fact]
    public Task Post_BadTokenAndBadBody_Is401BecauseTheTokenIsFirst() =>
        bot.AssertRefusedAsync(HttpStatusCode.Unauthorized, bot.FromChannel.Saying("Bearer a.b.c").Text(_ => "{"));

    [Theory]
    [InlineData("/api/messages/")]
    [InlineData("/API/Messages")]
    [InlineData("/api/%6dessages")]
    [InlineData("/api/messages/?x=/health/live")]
    public Task Post_PathWrittenInAnotherWay_Is401(string path) =>
        bot.AssertRefusedAsync(HttpStatusCode.Unauthorized, bot.FromChannel.Saying(null).At(path));

    [Fact]
    public async Task Post_ChannelsToken_Passes()
    {
        var answer = await bot.AssertPassesAsync(bot.FromChannel.Member("text", "hello"));

        Assert.Equal("You said: hello", (string?)answer["activities"]![0]!["text"]);
    }

    [Theory]
    [InlineData("bearer ")]
    [InlineData("BEARER ")]
    public Task Post_SchemeInAnotherCase_Passes(string scheme) =>
        bot.AssertPassesAsync(bot.FromChannel.Signed(token => scheme + Sign(token)[7..]));

    private Task AssertRefusedAsync(Func<Attempt, Attempt> attack) =>
        bot.AssertRefusedAsync(HttpStatusCode.Unauthorized, attack(bot.FromChannel));

    private static string Sign(Token token) => token.SignedBy(OpenIdServer.KeyOf("channel"));

    private static string Raw(string header, string payload)
    {
        var text = $"{Base64UrlEncoder.Encode(header)}.{Base64UrlEncoder.Encode(payload)}";
        var signature = OpenIdServer.KeyOf("channel").SignData(System.Text.Encoding.ASCII.GetBytes(text), HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        return $"Bearer {text}.{Base64UrlEncoder.Encode(signature)}";
    }

    private static byte[] SignOnCurve(byte[] data)
    {
        using var curve = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        return curve.SignData(data, HashAlgorithmName.SHA256);
    }
}
