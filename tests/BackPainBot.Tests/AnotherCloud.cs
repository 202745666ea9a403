namespace BackPainBot.Tests;

/// <summary>The settings of a cloud of its own, in which the servers of a test are the trusted ones.</summary>
internal static class AnotherCloud
{
    public static string[] Settings(string loginUrl, string keysUrl) =>
    [
        "--ValidateAuthority=false", $"--ToChannelFromBotLoginUrl={loginUrl}", "--ToChannelFromBotOAuthScope=https://api.botframework.com",
        "--ToBotFromChannelTokenIssuer=https://api.botframework.com", $"--ToBotFromChannelOpenIdMetadataUrl={keysUrl}",
        $"--ToBotFromEmulatorOpenIdMetadataUrl={keysUrl}",
    ];
}
