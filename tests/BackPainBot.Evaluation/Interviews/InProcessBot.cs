using BackPainBot.Dialogs;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.DependencyInjection;

namespace BackPainBot.Evaluation.Interviews;

/// <summary>The real dialogs, without a host. Serves any number of conversations at once.</summary>
internal sealed class InProcessBot : IDisposable
{
    private readonly ServiceProvider _services;

    /// <param name="storage">Where conversations are kept.</param>
    /// <param name="profile">What the channel can show.</param>
    public InProcessBot(IStorage storage, ChannelProfile profile) =>
        _services = new ServiceCollection()
            .AddSingleton(new ConversationState(storage))
            .AddSingleton(new UserState(storage))
            .AddSingleton<ICheckIns, NothingKept>()
            .AddSingleton<IStoredData, NothingKept>()
            .AddSingleton<IChannelProfiles>(new OneProfile(profile))
            .AddPainDialogs()
            .BuildServiceProvider();

    /// <summary>A conversation that goes on where storage has it.</summary>
    /// <param name="id">The conversation's id.</param>
    /// <param name="today">The day on which everything is said; null for the present.</param>
    public Conversation Conversation(string id, DateOnly? today = null) => new(_services.GetRequiredService<IBot>(), id, today);

    public void Dispose() => _services.Dispose();

    private sealed class OneProfile(ChannelProfile profile) : IChannelProfiles
    {
        public ChannelProfile For(IActivity activity) => profile;
    }
}
