using System.Collections.Concurrent;
using System.Text;
using System.Text.RegularExpressions;

namespace BackPainBot.Tests.Outbound;

/// <summary>The bot's own token, for an identity of the machine that it runs on. Where that is asked for stands in the environment.</summary>
public sealed partial class ManagedIdentityTests
{
    private const string Header = "identity-header-of-the-test";

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Replies_AsAManagedIdentity_CarryTheOneTokenOfItsEndpoint(bool isAppService)
    {
        await using var around = await RegisteredBot.PrepareAsync();
        var environment = isAppService
            ? new Dictionary<string, string> { ["IDENTITY_ENDPOINT"] = around.Login.AppServiceUrl, ["IDENTITY_HEADER"] = Header }
            : new Dictionary<string, string> { ["AZURE_POD_IDENTITY_AUTHORITY_HOST"] = around.Login.MachineUrl };
        var certificate = Path.GetTempFileName();
        OwnCertificate.Trust(environment, certificate);
        var lines = new ConcurrentQueue<string>();
        var (process, url) = await ChildProcess.StartAsync(
            "dotnet",
            [
                Path.Combine(AppContext.BaseDirectory, "BackPainBot.dll"), "--environment", "Development", "--urls", "http://127.0.0.1:0",
                "--Storage:Kind=Memory", "--Logging:LogLevel:Default=Trace", "--Logging:LogLevel:Microsoft.AspNetCore=Trace",
                "--Logging:LogLevel:System.Net.Http.HttpClient=Trace", .. around.Settings("UserAssignedMSI"),
            ],
            Listening(),
            "The dotnet command is missing: install the .NET 10 SDK and put it on the PATH.",
            lines.Enqueue,
            environment);
        using var bot = process;
        using var client = new HttpClient { BaseAddress = new Uri(url) };

        await Task.WhenAll(Enumerable.Range(0, 8).Select(i => SayAsync(client, around, $"c-{i}")));

        Assert.NotEmpty(around.Channel.Authorizations);
        Assert.All(around.Channel.Authorizations, shown => Assert.Equal($"Bearer {LoginServer.TokenPrefix}1", shown));
        var asked = Assert.Single(around.Login.Asked);
        Assert.Contains(Token.AppId, asked.Query, StringComparison.Ordinal);
        Assert.Equal(isAppService ? Header : "", asked.IdentityHeader);
        Assert.Contains(lines, line => line.Contains("dbug:", StringComparison.Ordinal));
        RegisteredBot.AssertNoSecrets(lines);
        Assert.DoesNotContain(lines, line => line.Contains(Header, StringComparison.Ordinal));
        File.Delete(certificate);
    }

    private static async Task SayAsync(HttpClient client, RegisteredBot around, string conversation)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/messages");
        request.Content = new StringContent(around.Message("hello", conversation).ToJsonString(), Encoding.UTF8, "application/json");
        request.Headers.TryAddWithoutValidation("Authorization", around.Authorization());
        using var response = await client.SendAsync(request);
        response.EnsureSuccessStatusCode();
    }

    [GeneratedRegex(@"listening on: (http://\S+)", RegexOptions.IgnoreCase)]
    private static partial Regex Listening();
}
