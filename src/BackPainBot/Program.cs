using BackPainBot;
using Microsoft.Extensions.Options;

Dumps.TurnOff();
try
{
    if (BackupCommand.TryRun(args)) return 0;
    await using var app = BackPainBotHost.Create(args);
    // Checked before the host starts, which would log each mistake with a stack trace as well.
    app.Services.GetRequiredService<IStartupValidator>().Validate();
    await app.RunAsync();
    return 0;
}
catch (Exception mistake) when (StartMistake.Said(mistake) is { } said)
{
    foreach (var sentence in said) await Console.Error.WriteLineAsync(sentence);
    return 1;
}
