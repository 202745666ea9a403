using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace BackPainBot.Storage.Tests;

public sealed class TurnStorageServicesTests
{
    [Fact]
    public void AddTurnStorage_NoFolder_KeepsTurnsInMemory()
    {
        using var services = Build("");

        Assert.IsType<MemoryTurnStore>(services.GetRequiredService<ITurnStore>());
    }

    [Fact]
    public void AddTurnStorage_Folder_KeepsTurnsInFiles()
    {
        var folder = Directory.CreateTempSubdirectory().FullName;
        using (var services = Build(folder)) Assert.IsType<FileTurnStore>(services.GetRequiredService<ITurnStore>());
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public void AddTurnStorage_FolderThatCannotBe_SaysWhatToChange()
    {
        var file = Path.GetTempFileName();
        using var services = Build(Path.Combine(file, "turns"));

        var exception = Assert.Throws<OptionsValidationException>(services.GetRequiredService<ITurnStore>);

        Assert.Contains("Storage:Folder", exception.Message, StringComparison.Ordinal);
        File.Delete(file);
    }

    private static ServiceProvider Build(string folder)
    {
        var settings = new Dictionary<string, string?> { ["Storage:Folder"] = folder };
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(settings).Build();
        return new ServiceCollection().AddTurnStorage(configuration).BuildServiceProvider();
    }
}
