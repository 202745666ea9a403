namespace BackPainBot;

/// <summary>A program that ends finishes the turns under way, and takes no new ones: the channel sends them to another, or again.</summary>
internal static class Stopping
{
    /// <summary>Answers with 503 from the moment on when the program was told to end.</summary>
    public static IApplicationBuilder RefuseWhenStopping(this IApplicationBuilder app)
    {
        var lifetime = app.ApplicationServices.GetRequiredService<IHostApplicationLifetime>();
        return app.Use((context, next) =>
        {
            if (!lifetime.ApplicationStopping.IsCancellationRequested) return next(context);
            context.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
            return Task.CompletedTask;
        });
    }
}
