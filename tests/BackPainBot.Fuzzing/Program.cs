using BackPainBot.Fuzzing;

return await FuzzingCommand.Create().Parse(args).InvokeAsync();
