namespace BackPainBot.Triage;

/// <summary>
/// How far a denial reaches. It goes on through a list ("no numbness, tingling or weakness") and ends at a new thought ("no
/// fever, my legs are numb"). Where in doubt it ends: a needless question is better than a missed sign.
/// </summary>
internal static class Denials
{
    /// <summary>The longest thing that goes on a list of two without "or" before it.</summary>
    private const int ShortItem = 2;

    public static void Reach(IReadOnlyList<Token> tokens, Mark[] marks)
    {
        for (var i = 0; i < tokens.Count; i++)
        {
            if (tokens[i].Negates) From(tokens, marks, i);
        }
    }

    private static void From(IReadOnlyList<Token> tokens, Mark[] marks, int negation)
    {
        var items = 1;
        for (var i = negation + 1; i < tokens.Count && i < negation + Surroundings.Scope && tokens[i].Part == tokens[negation].Part; i++)
        {
            if (tokens[i].Negates) return;
            if (tokens[i].AfterComma && !GoesOn(tokens, marks, i, ref items)) return;
            if ((marks[i] & (Mark.Ends | Mark.Reached)) == Mark.Ends) return;
            marks[i] |= Mark.Denied;
        }
    }

    /// <summary>Whether what stands after a comma is one more thing on the list.</summary>
    private static bool GoesOn(IReadOnlyList<Token> tokens, Mark[] marks, int at, ref int items)
    {
        if (marks[at].HasFlag(Mark.Or)) return true;
        if (!marks[at].HasFlag(Mark.Item)) return false;
        items++;
        return items > 2 || Length(tokens, at) <= ShortItem || OrFollows(tokens, marks, at);
    }

    private static int Length(IReadOnlyList<Token> tokens, int at)
    {
        var end = at + 1;
        while (end < tokens.Count && end - at <= ShortItem && tokens[end].Part == tokens[at].Part && !tokens[end].AfterComma) end++;
        return end - at;
    }

    private static bool OrFollows(IReadOnlyList<Token> tokens, Mark[] marks, int at)
    {
        for (var i = at; i < tokens.Count && i < at + Surroundings.Scope && tokens[i].Part == tokens[at].Part; i++)
        {
            if (marks[i].HasFlag(Mark.Or)) return true;
            if (marks[i].HasFlag(Mark.Ends)) return false;
        }

        return false;
    }
}
