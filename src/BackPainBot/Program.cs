using BackPainBot;

await using var app = BackPainBotHost.Create(args);
await app.RunAsync();
