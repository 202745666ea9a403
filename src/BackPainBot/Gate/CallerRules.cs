using Microsoft.Extensions.Options;

namespace BackPainBot.Gate;

/// <summary>Whether a known caller may send this activity.</summary>
internal sealed class CallerRules(ServiceUrls serviceUrls, IOptions<GateOptions> options)
{
    private readonly HashSet<string> _tenants = new(options.Value.AllowedTenants, StringComparer.OrdinalIgnoreCase);

    public bool Allow(Caller caller, ActivityEnvelope activity) =>
        activity.ChannelId.Length > 0 && SpeaksFor(caller, activity) && serviceUrls.IsTrusted(activity.ServiceUrl) && TenantIsAllowed(activity);

    private static bool SpeaksFor(Caller caller, ActivityEnvelope activity) => caller.Kind switch
    {
        CallerKind.Channel =>
            caller.Endorsements.Contains(activity.ChannelId, StringComparer.Ordinal)
            && caller.ServiceUrl == activity.ServiceUrl,
        CallerKind.Emulator => activity.ChannelId == "emulator",
        _ => true,
    };

    private bool TenantIsAllowed(ActivityEnvelope activity)
    {
        if (_tenants.Count == 0) return true;
        var tenantIsKnown = activity.Tenants.Count > 0 || activity.ChannelId != "msteams";
        return tenantIsKnown && activity.Tenants.All(_tenants.Contains);
    }
}
