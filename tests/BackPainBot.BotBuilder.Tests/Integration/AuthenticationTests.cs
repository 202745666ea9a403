using System.Net;
using Microsoft.Bot.Builder.Integration.AspNet.Core;
using Microsoft.Extensions.Configuration;

namespace BackPainBot.BotBuilder.Tests.Integration;

public sealed class AuthenticationTests
{
    [Theory]
    [InlineData(null)]
    [InlineData("Basic dXNlcjpwYXNz")]
    public async Task Process_AppIdAndNoToken_IsUnauthorized(string? authorization)
    {
        var turns = 0;
        await using var bot = await BotServer.StartAsync((_, _) => Task.FromResult(turns++), ("MicrosoftAppId", "app-1"), ("MicrosoftAppPassword", "secret"));

        using var response = await bot.PostAsync(bot.Activity(), authorization);

        Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
        Assert.Empty(await response.Content.ReadAsStringAsync());
        Assert.Equal(0, turns);
    }

    [Fact]
    public async Task Process_NoAppId_LetsAnybodyIn()
    {
        var turns = 0;
        await using var bot = await BotServer.StartAsync((_, _) => Task.FromResult(turns++), ("MicrosoftAppId", ""));

        using var response = await bot.PostAsync(bot.Activity());

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal(1, turns);
    }

    [Theory]
    [InlineData("SingleTenant", "MicrosoftAppId")]
    [InlineData("SingleTenant", "MicrosoftAppPassword")]
    [InlineData("SingleTenant", "MicrosoftAppTenantId")]
    [InlineData("UserAssignedMSI", "MicrosoftAppId")]
    [InlineData("UserAssignedMSI", "MicrosoftAppTenantId")]
    public void Credentials_RequiredSettingMissing_SaysWhich(string appType, string missing)
    {
        Dictionary<string, string?> settings = new() { ["MicrosoftAppId"] = "app-1", ["MicrosoftAppTenantId"] = "tenant-1", ["MicrosoftAppType"] = appType };
        if (appType == "SingleTenant")
            settings["MicrosoftAppPassword"] = "secret";
        settings.Remove(missing);
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(settings).Build();

        var error = Assert.Throws<ArgumentException>(() => new ConfigurationServiceClientCredentialFactory(configuration));

        Assert.Contains(missing, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Authentication_UnknownChannelService_IsRefused()
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection([KeyValuePair.Create("ChannelService", (string?)"https://elsewhere.example")]).Build();

        Assert.Throws<ArgumentException>(() => new ConfigurationBotFrameworkAuthentication(configuration));
    }
}
