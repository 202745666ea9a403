namespace Microsoft.Bot.Connector.Authentication;

/// <summary>The token service for signed-in users. The bot signs nobody in, so this is only its place in the turn state.</summary>
public class UserTokenClient
{
    internal UserTokenClient()
    {
    }

    internal static UserTokenClient None { get; } = new();
}
