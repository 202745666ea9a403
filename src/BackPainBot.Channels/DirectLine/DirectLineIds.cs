using System.Security.Cryptography;
using System.Text;
using Microsoft.Bot.Schema;

namespace BackPainBot.Channels.DirectLine;

/// <summary>The names that this channel gives. Those of conversations and users cannot be guessed.</summary>
internal static class DirectLineIds
{
    public const string ChannelId = "directline";

    /// <summary>No address: replies stay in this process, and nothing that comes from outside may name it.</summary>
    public const string ServiceUrl = "urn:backpainbot:directline";

    /// <summary>Clients take a user id that begins so only from a token.</summary>
    public const string UserPrefix = "dl_";

    private const int RandomDigits = 32;

    public static ChannelAccount Bot => new(id: "bot", name: "Bot", role: RoleTypes.Bot);

    public static string NewConversation() => RandomNumberGenerator.GetHexString(RandomDigits, lowercase: true);

    public static string NewUser() => UserPrefix + RandomNumberGenerator.GetHexString(RandomDigits, lowercase: true);

    /// <summary>The id of what a client posts: the same for a repeat, wherever and whenever it comes.</summary>
    public static string OfPosted(string conversation, string user, string clientActivityId)
    {
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes($"{user}\n{clientActivityId}"));
        return $"{conversation}|{Convert.ToHexStringLower(hash.AsSpan(0, 12))}";
    }
}
