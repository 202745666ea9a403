using BackPainBot.Fuzzing.Running;
using CsCheck;

namespace BackPainBot.Fuzzing.Targets;

/// <summary>A part of the bot that takes what others write.</summary>
internal interface ITarget : IAsyncDisposable
{
    /// <summary>Inputs to try; there once the target has started.</summary>
    Gen<byte[]> Inputs { get; }

    Task StartAsync();

    /// <returns>What the input broke; null where every promise holds. No input depends on those before it.</returns>
    Task<Broken?> TryAsync(byte[] input);
}
