using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace BackPainBot.Storage.Tests;

public sealed class TurnStorageServicesTests
{
    [Theory]
    [InlineData("Production", "Kind", "Memory", "Storage:Kind")]
    [InlineData("Development", "Kind", "PostgreSql", "Storage:ConnectionString")]
    [InlineData("Development", "RetentionDays", "0", "Storage:RetentionDays")]
    [InlineData("Development", "LogBytes", "1", "Storage:LogBytes")]
    public void AddTurnStorage_BadSetting_SaysWhatToChange(string environment, string setting, string value, string named)
    {
        using var services = Build(environment, setting, value);

        var exception = Assert.Throws<OptionsValidationException>(services.GetRequiredService<ITurnStore>);

        Assert.Contains(named, exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AddTurnStorage_MemoryInDevelopment_Works()
    {
        await using var services = Build("Development", "Kind", "Memory");

        await services.GetRequiredService<ITurnStore>().CheckAsync(default);
    }

    private static ServiceProvider Build(string environment, string setting, string value)
    {
        var settings = new Dictionary<string, string?> { [$"Storage:{setting}"] = value };
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(settings).Build();
        return new ServiceCollection()
            .AddLogging()
            .AddSingleton<IHostEnvironment>(new Surroundings { EnvironmentName = environment })
            .AddTurnStorage(configuration)
            .BuildServiceProvider();
    }

    private sealed class Surroundings : IHostEnvironment
    {
        public string EnvironmentName { get; set; } = "";

        public string ApplicationName { get; set; } = "";

        public string ContentRootPath { get; set; } = "";

        public IFileProvider ContentRootFileProvider { get; set; } = new NullFileProvider();
    }
}
