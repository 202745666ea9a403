namespace Microsoft.Bot.Schema.Teams;

public class TeamsChannelAccount : ChannelAccount
{
    public string GivenName { get; set; }

    public string Surname { get; set; }

    public string Email { get; set; }

    public string UserPrincipalName { get; set; }

    public string TenantId { get; set; }

    public string UserRole { get; set; }

    public TeamsChannelAccount()
    {
    }

    public TeamsChannelAccount(
        string id = null,
        string name = null,
        string givenName = null,
        string surname = null,
        string email = null,
        string userPrincipalName = null,
        string tenantId = null,
        string userRole = null)
        : base(id, name)
    {
        GivenName = givenName;
        Surname = surname;
        Email = email;
        UserPrincipalName = userPrincipalName;
        TenantId = tenantId;
        UserRole = userRole;
    }
}
