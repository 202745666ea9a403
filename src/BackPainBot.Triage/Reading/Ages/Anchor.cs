namespace BackPainBot.Triage;

/// <summary>What an age hangs on: "I'm" in "I'm only just 18".</summary>
/// <param name="At">Its place; -1 where the sentence begins with the age, or with what leads up to it.</param>
/// <param name="Nearly">Whether the age is not reached yet.</param>
/// <param name="Beyond">Whether it is passed.</param>
internal readonly record struct Anchor(int At, bool Nearly, bool Beyond)
{
    /// <summary>Goes back over "only", "nearly" and the like; null where they show that the number is none ("up to 80").</summary>
    public static Anchor? Before(AgeText text, int i, int reach)
    {
        var (at, nearly, beyond) = (i - 1, false, false);
        for (var steps = 0; steps < reach && text.Together(at, i) && text[at] is not "turned"; steps++, at--)
        {
            if (text.Is(at, AgeRole.Nearly))
            {
                if (Words(text, at) is not { } words) return null;
                (at, nearly) = (at + 1 - words, true);
            }
            else if (text.Is(at, AgeRole.Beyond)) beyond = true;
            else if (!text.Is(at, AgeRole.Filler)) break;
        }

        return new(text.Together(at, i) ? at : -1, nearly, beyond);
    }

    /// <summary>How many words "nearly" has: "on", "to" and "for" need another one before them.</summary>
    private static int? Words(AgeText text, int at) => (text[at], text[at - 1]) switch
    {
        ("on", "getting" or "knocking" or "going") or ("to", "up" or "close") or ("for", "on") => 2,
        ("on" or "to" or "for", _) => null,
        _ => 1,
    };
}
