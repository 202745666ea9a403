using BackPainBot;
using Microsoft.Extensions.Options;

await using var app = BackPainBotHost.Create(args);
try
{
    await app.RunAsync();
    return 0;
}
catch (OptionsValidationException exception)
{
    foreach (var failure in exception.Failures) await Console.Error.WriteLineAsync(failure);
    return 1;
}
