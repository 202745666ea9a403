using BackPainBot;
using BackPainBot.Dialogs;
using BackPainBot.Storage;
using BackPainBot.Triage;
using Microsoft.Extensions.Options;

Dumps.TurnOff();
try
{
    if (BackupCommand.TryRun(args)) return 0;
    await using var app = BackPainBotHost.Create(args);
    await app.RunAsync();
    return 0;
}
catch (OptionsValidationException mistake)
{
    foreach (var failure in mistake.Failures) await Console.Error.WriteLineAsync(failure);
    return 1;
}
catch (Exception mistake) when (mistake is KnowledgeException or ContentException or StorageSetupException)
{
    // What an operator or an editor can mend is said in sentences, without a stack trace around them.
    await Console.Error.WriteLineAsync(mistake.Message);
    return 1;
}
