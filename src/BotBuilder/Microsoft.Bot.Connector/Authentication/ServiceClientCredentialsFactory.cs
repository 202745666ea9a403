namespace Microsoft.Bot.Connector.Authentication;

/// <summary>Who the bot is to the channels. The published type hands out credentials of a package that is not used here, so nothing outside can derive from this one.</summary>
public class ServiceClientCredentialsFactory
{
    internal ServiceClientCredentialsFactory()
    {
    }

    /// <summary>Empty: authentication is off.</summary>
    internal virtual string ConfiguredAppId => null;

    internal bool AuthenticationDisabled => string.IsNullOrEmpty(ConfiguredAppId);

    internal bool IsValidAppId(string appId) => appId == ConfiguredAppId;

    internal virtual AccessTokenSource CreateTokenSource(string audience, string loginUrl, bool validateAuthority) =>
        throw new InvalidOperationException("There are no credentials to get a token with.");
}
