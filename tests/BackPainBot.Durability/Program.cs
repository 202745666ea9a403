using BackPainBot.Durability;
using BackPainBot.Durability.Ledger;

return args is [LedgerHost.Argument, .. var settings]
    ? await LedgerHost.RunAsync(settings)
    : await DurabilityCommand.Create().Parse(args).InvokeAsync();
