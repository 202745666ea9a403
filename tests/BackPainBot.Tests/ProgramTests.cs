using System.Net;
using BackPainBot.Bot;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace BackPainBot.Tests;

/// <summary>How the program starts, and what it shows besides the bot.</summary>
public sealed class ProgramTests
{
    [Fact]
    public async Task StartAsync_ProductionWithoutAppId_RefusesAndSaysWhatToSet()
    {
        var exception = await Assert.ThrowsAsync<OptionsValidationException>(() => BotServer.StartAsync(environment: "Production"));

        Assert.Contains("MicrosoftAppId", exception.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--MicrosoftAppType=Tenant", "MicrosoftAppType")]
    [InlineData("--MicrosoftAppType=SingleTenant", "MicrosoftAppTenantId")]
    [InlineData("--MicrosoftAppPassword=", "MicrosoftAppPassword")]
    [InlineData("--ChannelService=https://example.org", "ChannelService")]
    [InlineData("--ToBotFromChannelOpenIdMetadataUrl=http://keys.example.org/", "ToBotFromChannelOpenIdMetadataUrl")]
    [InlineData("--ToBotFromEmulatorOpenIdMetadataUrl=keys", "ToBotFromEmulatorOpenIdMetadataUrl")]
    [InlineData("--ToBotFromChannelOpenIdMetadataUrl=https://keys.example.org/", "ToBotFromChannelTokenIssuer")]
    [InlineData("--ToBotFromChannelTokenIssuer=https://api.example.org", "ToChannelFromBotLoginUrl")]
    [InlineData("--Gate:MaxBodyBytes=1023", "Gate:MaxBodyBytes")]
    [InlineData("--Gate:MaxBodyBytes=4194305", "Gate:MaxBodyBytes")]
    [InlineData("--Gate:AllowedTenants:0= ", "Gate:AllowedTenants")]
    [InlineData("--Gate:AllowedTenants:0=contoso.onmicrosoft.com", "Gate:AllowedTenants")]
    [InlineData("--Gate:TrustedHosts:0=169.254.169.254", "Gate:TrustedHosts")]
    [InlineData("--Gate:TrustedHosts:0=https://example.org/", "Gate:TrustedHosts")]
    [InlineData("--Gate:UserMessagesPerMinute=0", "Gate:UserMessagesPerMinute")]
    [InlineData("--Edge:MaxConnections=0", "Edge:MaxConnections")]
    [InlineData("--Edge:Proxies:0=proxy.example.org", "Edge:Proxies")]
    [InlineData("--Edge:Proxies:0=0.0.0.0/0", "Edge:Proxies")]
    [InlineData("--ForwardedHeaders_Enabled=true", "Edge:Proxies")]
    [InlineData("--Storage:Kind=Memory", "Storage:Kind")]
    [InlineData("--Page:FrameAncestors:0=https://example.org/page", "Page:FrameAncestors")]
    public async Task StartAsync_SettingThatCannotBe_RefusesAndNamesIt(string setting, string name)
    {
        string[] settings = ["--MicrosoftAppId=app", "--MicrosoftAppPassword=secret", setting];

        var exception = await Assert.ThrowsAsync<OptionsValidationException>(() => BotServer.StartAsync(settings, "Production"));

        Assert.Contains(name, exception.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("secret'", exception.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--Storage:RetentionDays=abc", "Storage:RetentionDays")]
    [InlineData("--Storage:Kind=Postgres", "Storage:Kind")]
    [InlineData("--Logging:LogLevel:Default=Loud", "Loud")]
    [InlineData("--urls=nonsense", "nonsense")]
    public async Task StartAsync_SettingThatCannotBeRead_IsAMistakeThatIsSaid(string setting, string name)
    {
        var exception = await Assert.ThrowsAnyAsync<Exception>(() => BotServer.StartAsync([setting]));

        Assert.Contains(name, Assert.Single(StartMistake.Said(exception)!), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("backup")]
    [InlineData("restore", "--Storage:Folder=/data")]
    public void TryRun_NoFileNamed_SaysHowItIsCalled(params string[] args) =>
        Assert.Contains($"{args[0]} backpainbot.bak", Assert.Throws<UsageException>(() => BackupCommand.TryRun(args)).Message, StringComparison.Ordinal);

    [Fact]
    public void Said_FaultOfTheProgram_IsNoMistakeOfTheOperator() => Assert.Null(StartMistake.Said(new InvalidOperationException("a fault")));

    [Theory]
    [InlineData("--Gate:MaxBodyBytes=1024")]
    [InlineData("--Gate:MaxBodyBytes=4194304")]
    public async Task StartAsync_SettingAtItsLimit_Starts(string setting)
    {
        await using var bot = await BotServer.StartAsync([setting]);

        Assert.Equal(HttpStatusCode.OK, (await bot.Client.GetAsync("/health/live")).StatusCode);
    }

    [Fact]
    public async Task Get_SettingsThatAreNull_AreEmpty()
    {
        var folder = Directory.CreateTempSubdirectory().FullName;
        var file = $"{folder}/settings.json";
        await File.WriteAllTextAsync(file, """{"MicrosoftAppId":null,"ToBotFromChannelTokenIssuer":null,"ChannelService":null}""");

        var options = new ConfigurationBuilder().AddJsonFile(file).Build().Get<BotOptions>();

        Assert.Equal(("", "", ""), (options!.MicrosoftAppId, options.ToBotFromChannelTokenIssuer, options.ChannelService));
    }

    [Fact]
    public async Task Create_DevelopmentWithoutSettings_ListensWhereTheEmulatorLooks()
    {
        await using var app = BackPainBotHost.Create(["--environment", "Development", "--Storage:Kind", "Memory"]);

        var urls = app.Services.GetRequiredService<IConfiguration>()["urls"];

        Assert.Equal("http://localhost:3978", urls);
    }

    [Theory]
    [InlineData("/health/live")]
    [InlineData("/health/ready")]
    public async Task Get_Health_IsOk(string path)
    {
        await using var bot = await BotServer.StartAsync();

        Assert.Equal(HttpStatusCode.OK, (await bot.Client.GetAsync(path)).StatusCode);
    }

    [Fact]
    public async Task Get_ReadyWithTheStoreGone_IsUnavailable()
    {
        var folder = Directory.CreateTempSubdirectory().FullName;
        await using var bot = await BotServer.StartAsync(["--Storage:Kind=Sqlite", $"--Storage:File={folder}/bot.db"]);
        Assert.Equal(HttpStatusCode.OK, (await bot.Client.GetAsync("/health/ready")).StatusCode);

        Directory.Delete(folder, recursive: true);

        Assert.Equal(HttpStatusCode.ServiceUnavailable, (await bot.Client.GetAsync("/health/ready")).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await bot.Client.GetAsync("/health/live")).StatusCode);
    }
}
