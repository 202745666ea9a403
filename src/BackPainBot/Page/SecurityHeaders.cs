using Microsoft.AspNetCore.HostFiltering;
using NetEscapades.AspNetCore.SecurityHeaders.Infrastructure;

namespace BackPainBot.Page;

/// <summary>What every answer of this host tells the browser: that it is what it says it is, and may do nothing.</summary>
internal static class SecurityHeaders
{
    /// <summary>Adds them, with more leave for the pages.</summary>
    public static IServiceCollection AddSecurityHeaders(this IServiceCollection services)
    {
        services.AddSingleton<PagePolicy>();
        services.AddSecurityHeaderPolicies((policies, provider) =>
        {
            var page = provider.GetRequiredService<PagePolicy>();
            var environment = provider.GetRequiredService<IHostEnvironment>();
            policies.SetDefaultPolicy(ForAll(environment)).AddPolicy(PagePolicy.Name, ForAll(environment));
            policies.SetPolicySelector(chosen => chosen.EndpointPolicyName == PagePolicy.Name ? ForPage(chosen, page) : chosen.SelectedPolicy);
        });

        // Before what ASP.NET itself puts first: a request for a host that is not allowed is answered there.
        services.Insert(0, ServiceDescriptor.Singleton<IStartupFilter, First>());
        services.Configure<HostFilteringOptions>(hosts => hosts.IncludeFailureMessage = false);
        return services;
    }

    private static HeaderPolicyCollection ForAll(IHostEnvironment environment)
    {
        var headers = new HeaderPolicyCollection()
            .AddContentSecurityPolicy(policy =>
            {
                policy.AddDefaultSrc().None();
                policy.AddFrameAncestors().None();
            })
            .AddContentTypeOptionsNoSniff()
            .AddReferrerPolicyNoReferrer()
            .AddPermissionsPolicy(RefuseDevices)
            .AddCrossOriginOpenerPolicy(policy => policy.SameOrigin())
            .AddCrossOriginEmbedderPolicy(policy => policy.RequireCorp())
            .AddCrossOriginResourcePolicy(policy => policy.SameOrigin())
            .RemoveServerHeader();

        // Only over https. What is tried out on somebody's machine is not to bind their browser.
        if (!environment.IsDevelopment()) headers.AddStrictTransportSecurityMaxAge();
        return headers;
    }

    // By name: of the library's own list browsers complain on every page, since they do not know all of it.
    private static void RefuseDevices(PermissionsPolicyBuilder policy)
    {
        policy.AddAccelerometer().None();
        policy.AddCamera().None();
        policy.AddDisplayCapture().None();
        policy.AddGeolocation().None();
        policy.AddGyroscope().None();
        policy.AddMagnetometer().None();
        policy.AddMicrophone().None();
        policy.AddMidi().None();
        policy.AddPayment().None();
        policy.AddUsb().None();
    }

    // What a page may talk to depends on the name that the browser knows the host by.
    private static HeaderPolicyCollection ForPage(PolicySelectorContext chosen, PagePolicy page)
    {
        var headers = chosen.SelectedPolicy.Copy();
        page.AddTo(headers, chosen.HttpContext.Request);
        return headers;
    }

    private sealed class First : IStartupFilter
    {
        public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
        {
            app.UseSecurityHeaders();
            next(app);
        };
    }
}
