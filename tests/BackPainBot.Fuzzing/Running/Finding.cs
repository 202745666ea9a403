using System.Text;

namespace BackPainBot.Fuzzing.Running;

/// <summary>Something that an input broke.</summary>
/// <param name="Broken">What.</param>
/// <param name="Input">The smallest input found that breaks it.</param>
/// <param name="Seed">What makes the input it was found with.</param>
internal sealed record Finding(Broken Broken, byte[] Input, string Seed)
{
    private const int Shown = 4000;

    public override string ToString()
    {
        var input = Encoding.Latin1.GetString(Input);
        return $"{Broken}{Environment.NewLine}  seed {Seed}, input of {Input.Length} bytes:{Environment.NewLine}  {(input.Length > Shown ? input[..Shown] : input)}";
    }
}

/// <summary>A promise that was broken.</summary>
/// <param name="What">Which, the same for every input that breaks it in the same way.</param>
/// <param name="Detail">How it looked this time.</param>
internal sealed record Broken(string What, string Detail = "")
{
    public override string ToString() => Detail.Length == 0 ? What : $"{What}: {Detail}";
}
