using BackPainBot.Bot;
using BackPainBot.Channels;
using BackPainBot.Channels.DirectLine;
using BackPainBot.Channels.Http;
using BackPainBot.Dialogs;
using BackPainBot.Edge;
using BackPainBot.Gate;
using BackPainBot.Page;
using BackPainBot.Storage;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Integration.AspNet.Core;
using Microsoft.Extensions.Options;

namespace BackPainBot;

/// <summary>Puts the rooms together into a program.</summary>
public static class BackPainBotHost
{
    private const string Messages = "/api/messages";

    /// <summary>Makes the program, ready to run.</summary>
    /// <param name="args">The command line, such as <c>--urls http://localhost:3978</c>.</param>
    /// <param name="configure">A last word on its services and settings.</param>
    public static WebApplication Create(string[] args, Action<WebApplicationBuilder>? configure = null)
    {
        var builder = CreateBuilder(args);
        builder.ListenAsBotsDo();
        builder.Services
            .AddTurnStorage(builder.Configuration)
            .AddChannels()
            .AddDirectLine(builder.Configuration)
            .AddSingleton(services => new Retention(services.GetRequiredService<IOptions<StorageOptions>>().Value.RetentionDays))
            .AddSingleton(new Home(builder.Configuration["Home:Country"]))
            .AddPainDialogs()
            .AddBotAdapter(builder.Configuration)
            .AddEdge(builder.Configuration)
            .AddGate(builder.Configuration)
            .AddPage(builder.Configuration);
        configure?.Invoke(builder);
        builder.Services.NeverLogAddresses();

        var app = builder.Build();
        app.CheckConversation();
        app.UseNamedProxies();

        // Before anything is refused, so that pages of other origins can read why.
        app.UseCors();
        app.UseMiddleware<EdgeMiddleware>();
        app.UsePages();
        app.MapWhen(IsHead, branch => branch.Run(_ => Task.CompletedTask));
        app.UseWhen(IsForBot, branch => branch.UseMiddleware<GateMiddleware>());

        // A caller that hangs up ends no turn: it asks again, and the ledger knows.
        app.MapPost(
            Messages,
            (HttpContext context, IBotFrameworkHttpAdapter adapter, IBot bot) =>
                adapter.ProcessAsync(context.Request, context.Response, bot, CancellationToken.None))
            .WithMetadata(new ServesManyFromOneAddress());
        app.MapDirectLine();
        app.MapHealth();
        return app;
    }

    /// <summary>Reads the settings, wherever the program is started from.</summary>
    internal static WebApplicationBuilder CreateBuilder(string[] args) => WebApplication.CreateBuilder(new WebApplicationOptions
    {
        Args = args,
        ApplicationName = typeof(BackPainBotHost).Assembly.GetName().Name,
        ContentRootPath = AppContext.BaseDirectory,
    });

    // More than the path itself: routes match with a slash at the end, too.
    private static bool IsForBot(HttpContext context) => context.Request.Path.StartsWithSegments(Messages, StringComparison.OrdinalIgnoreCase);

    // The Agents Playground asks so whether the bot is there before it sends anything.
    private static bool IsHead(HttpContext context) => IsForBot(context) && HttpMethods.IsHead(context.Request.Method);
}
