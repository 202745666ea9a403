namespace BackPainBot.Channels.Outbox;

/// <summary>How far a conversation's outbox was delivered.</summary>
/// <param name="Progress">What is known.</param>
/// <param name="Wait">How long to wait before going on, where that is known.</param>
internal readonly record struct DeliveryResult(DeliveryProgress Progress, TimeSpan? Wait = null);

/// <summary>How far a delivery came.</summary>
internal enum DeliveryProgress
{
    /// <summary>Nothing is left.</summary>
    Done,

    /// <summary>The rest has to wait, as more at once would be too much for the channel.</summary>
    Paced,

    /// <summary>The channel failed.</summary>
    Failed,
}
