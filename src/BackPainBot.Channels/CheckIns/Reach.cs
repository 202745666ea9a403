using Microsoft.Bot.Schema;

namespace BackPainBot.Channels.CheckIns;

/// <summary>How to reach somebody when a check-in is due.</summary>
/// <param name="Reference">The conversation.</param>
/// <param name="OffsetMinutes">How far their clock was to be ahead of UTC at that time.</param>
internal sealed record Reach(ConversationReference Reference, double OffsetMinutes);
