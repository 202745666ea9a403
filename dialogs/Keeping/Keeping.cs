using Microsoft.Bot.Builder;

namespace BackPainBot.Dialogs;

/// <summary>Where the conversation keeps what it must not forget.</summary>
/// <param name="Conversation">What belongs to one conversation.</param>
/// <param name="User">What belongs to a user, with their consent.</param>
/// <param name="CheckIns">When they are to be asked how it is.</param>
/// <param name="Stored">All that is stored of them.</param>
/// <param name="Retention">How long it is kept.</param>
internal sealed record Keeping(ConversationState Conversation, UserState User, ICheckIns CheckIns, IStoredData Stored, Retention Retention);
