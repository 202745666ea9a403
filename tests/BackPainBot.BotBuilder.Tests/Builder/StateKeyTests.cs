using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace BackPainBot.BotBuilder.Tests.Builder;

public sealed class StateKeyTests
{
    private readonly CountingStorage _storage = new();

    [Fact]
    public async Task LoadAsync_ConversationState_BelongsToTheConversation()
    {
        Assert.Equal("emulator/conversations/talk", await KeyAsync(new ConversationState(_storage)));
    }

    [Fact]
    public async Task LoadAsync_UserState_BelongsToTheUser()
    {
        Assert.Equal("emulator/users/user", await KeyAsync(new UserState(_storage)));
    }

    [Fact]
    public async Task LoadAsync_PrivateConversationState_BelongsToTheUserInTheConversation()
    {
        Assert.Equal("emulator/conversations/talk/users/user", await KeyAsync(new PrivateConversationState(_storage)));
    }

    [Fact]
    public async Task LoadAsync_NoSender_HasNoUserState()
    {
        var activity = Activities.Message();
        activity.From = null;

        await Assert.ThrowsAsync<InvalidOperationException>(() => new UserState(_storage).LoadAsync(new RecordingAdapter().Turn(activity)));
    }

    [Fact]
    public async Task AutoSave_BotChangesTwoStates_BothAreWrittenAfterTheTurn()
    {
        var user = new UserState(_storage);
        var conversation = new ConversationState(_storage);
        var adapter = new RecordingAdapter();
        adapter.Use(new AutoSaveStateMiddleware(user, conversation));

        await adapter.RunAsync(Activities.Message(), async (turn, token) =>
        {
            await user.CreateProperty<string>("name").SetAsync(turn, "Ann", token);
            await conversation.CreateProperty<string>("topic").SetAsync(turn, "back", token);
        });

        Assert.Equal(2, _storage.Writes);
    }

    private async Task<string> KeyAsync(BotState state)
    {
        await state.LoadAsync(new RecordingAdapter().Turn(Activities.From(ActivityTypes.Message)));
        return Assert.Single(_storage.Keys);
    }
}
