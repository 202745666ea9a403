using BackPainBot.Conversations.Client;

namespace BackPainBot.Conversations.Teams;

/// <summary>Somebody's personal chat with the bot in Teams.</summary>
public sealed class TeamsChat(TeamsBot bot) : IChat
{
    private readonly TeamsPayloads _teams = bot.Somebody();

    public Task<IReadOnlyList<Reply>> OpenAsync() => bot.SendAsync(_teams.Install(_teams.Personal));

    public Task<IReadOnlyList<Reply>> SayAsync(string text) => bot.SendAsync(_teams.Message(_teams.Personal, text));
}
