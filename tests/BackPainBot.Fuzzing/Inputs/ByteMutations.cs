using CsCheck;

namespace BackPainBot.Fuzzing.Inputs;

/// <summary>Changes bytes without regard to what they mean.</summary>
internal static class ByteMutations
{
    private static readonly byte[][] Tokens =
    [
        "\\ud800"u8.ToArray(), "\\u0000"u8.ToArray(), "\\"u8.ToArray(), "\""u8.ToArray(), "{"u8.ToArray(), "}"u8.ToArray(), "["u8.ToArray(), "]"u8.ToArray(), ","u8.ToArray(), ":"u8.ToArray(), "-"u8.ToArray(), "e9999"u8.ToArray(), "null"u8.ToArray(), "//"u8.ToArray(),
        [0xEF, 0xBB, 0xBF], [0xFF], [0xC0, 0x80], [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80], [0], "\r\n"u8.ToArray(), "\r\n\r\n"u8.ToArray(), "--"u8.ToArray(),
    ];

    private static readonly Gen<(int How, double From, double To, byte Byte, int Token)> Change =
        Gen.Select(Gen.Int[0, 5], Gen.Double.Unit, Gen.Double.Unit, Gen.Byte, Gen.Int[0, Tokens.Length - 1]);

    /// <summary>The bytes with up to three changes.</summary>
    public static Gen<byte[]> Of(Gen<byte[]> seeds) => Gen.Select(seeds, Change.Array[1, 3], (bytes, changes) =>
    {
        foreach (var change in changes) bytes = Apply(bytes, change);
        return bytes;
    });

    private static byte[] Apply(byte[] bytes, (int How, double From, double To, byte Byte, int Token) change)
    {
        var start = (int)(Math.Min(change.From, change.To) * bytes.Length);
        var end = (int)(Math.Max(change.From, change.To) * bytes.Length);
        return change.How switch
        {
            0 => bytes[..end],
            1 => [.. bytes[..start], .. bytes[end..]],
            2 => [.. bytes[..end], .. bytes[start..]],
            3 => [.. bytes[..start], change.Byte, .. bytes[Math.Min(start + 1, bytes.Length)..]],
            _ => [.. bytes[..start], .. Tokens[change.Token], .. bytes[start..]],
        };
    }
}
