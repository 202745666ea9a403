using BackPainBot.Durability.Driving;

namespace BackPainBot.Durability.Troubles;

/// <summary>Nothing happens.</summary>
/// <param name="messages">How many are acknowledged meanwhile.</param>
internal sealed class Calm(int messages) : ITrouble
{
    public int Count => 0;

    public bool LeavesDoubt => false;

    public Task HappenAsync(Stage stage, Random random, CancellationToken cancellationToken) =>
        stage.AwaitAcknowledgedAsync(messages, TimeSpan.FromMinutes(1), cancellationToken);
}
