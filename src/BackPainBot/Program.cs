using BackPainBot;
using BackPainBot.Dialogs;
using BackPainBot.Triage;
using Microsoft.Extensions.Options;

try
{
    await using var app = BackPainBotHost.Create(args);
    await app.RunAsync();
    return 0;
}
catch (Exception mistake) when (mistake is OptionsValidationException or KnowledgeException or ContentException)
{
    // What an operator or an editor can mend is said in a sentence, without a stack trace around it.
    await Console.Error.WriteLineAsync(mistake.Message);
    return 1;
}
