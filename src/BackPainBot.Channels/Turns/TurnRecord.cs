using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace BackPainBot.Channels.Turns;

/// <summary>What the caller of a turn was answered with in the HTTP response, for a repeat to be answered alike.</summary>
internal sealed class TurnRecord
{
    /// <summary>The replies to an activity that expects them in the response.</summary>
    public List<Activity>? Replies { get; set; }

    /// <summary>The response to an invoke.</summary>
    public InvokeResponse? Invoke { get; set; }
}
