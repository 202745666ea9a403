using BackPainBot.Channels.DirectLine.Tokens;
using BackPainBot.Channels.Json;
using BackPainBot.Storage;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Options;

namespace BackPainBot.Channels.DirectLine.Lines;

/// <summary>Takes in what clients do. What is stored is answered afterwards, by this process or by another.</summary>
internal sealed class LineTurns(ILineStore lines, LineRunner runner, IOptions<DirectLineOptions> options, TimeProvider clock)
{
    private readonly DirectLineOptions _options = options.Value;

    /// <summary>Whether one more conversation may begin.</summary>
    public async ValueTask<bool> HasRoomAsync(CancellationToken cancellationToken)
    {
        var inUseSince = clock.GetUtcNow() - TimeSpan.FromMinutes(_options.TokenMinutes);
        return await lines.CountAsync(inUseSince, cancellationToken) < _options.MaxConversations;
    }

    /// <summary>Tells the bot of a conversation that begins.</summary>
    /// <returns>Whether it does: not if it began before.</returns>
    public async ValueTask<bool> StartAsync(DirectLineToken token, string? locale, CancellationToken cancellationToken)
    {
        var user = new ChannelAccount(id: token.User, role: RoleTypes.User);
        var start = new Activity(ActivityTypes.ConversationUpdate)
        {
            Id = $"{token.Conversation}|start",
            ChannelId = DirectLineIds.ChannelId,
            ServiceUrl = DirectLineIds.ServiceUrl,
            Conversation = new ConversationAccount(id: token.Conversation),
            From = user,
            Recipient = DirectLineIds.Bot,
            MembersAdded = [DirectLineIds.Bot, user],
            Locale = locale,
            Timestamp = clock.GetUtcNow(),
        };
        if (!await lines.TryBeginAsync(token.Line, ActivityJson.Write(start), cancellationToken)) return false;
        runner.Wake(token.Line);
        return true;
    }

    /// <summary>Stores what a client posts, as something to be answered. A repeat has no effect.</summary>
    /// <returns>The id that it is stored under; null if the conversation has ended.</returns>
    public async ValueTask<string?> PostAsync(DirectLineToken token, Activity activity)
    {
        var logged = LogJson.ToLogged(activity);
        activity.Timestamp = clock.GetUtcNow();
        var id = await lines.PostAsync(token.Line, logged, WithId, CancellationToken.None);
        if (id is not null) runner.Wake(token.Line);
        return id;

        string WithId(string id)
        {
            activity.Id = id;
            return ActivityJson.Write(activity);
        }
    }
}
