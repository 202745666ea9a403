using CsCheck;

namespace BackPainBot.Fuzzing.Running;

/// <summary>Where chance begins.</summary>
internal static class Seeds
{
    /// <summary>A seed that nobody chose.</summary>
    public static string Any() => new PCG((uint)Random.Shared.Next(), (ulong)Random.Shared.NextInt64()).ToString();
}
