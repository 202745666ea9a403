namespace BackPainBot;

/// <summary>Where the program listens.</summary>
internal static class Listening
{
    private static readonly string[] Settings = ["urls", "http_ports", "https_ports"];

    /// <summary>In Development, without any other setting, on the port where Emulator and Playground look for a bot.</summary>
    public static void ListenAsBotsDo(this WebApplicationBuilder builder)
    {
        var isSet = Settings.Any(name => !string.IsNullOrEmpty(builder.Configuration[name]))
            || builder.Configuration.GetSection("Kestrel:Endpoints").GetChildren().Any();
        if (builder.Environment.IsDevelopment() && !isSet) builder.WebHost.UseUrls("http://localhost:3978");
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.AddServerHeader = false);
        builder.Services.Configure<HostOptions>(host => host.ShutdownTimeout = TimeSpan.FromSeconds(25));
    }
}
