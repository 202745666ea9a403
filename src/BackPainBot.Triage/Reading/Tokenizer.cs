using System.Text;

namespace BackPainBot.Triage;

/// <summary>Splits a message into words. Case, apostrophes and doubled spaces change nothing.</summary>
internal static class Tokenizer
{
    public static List<Token> Split(string text)
    {
        var tokens = new List<Token>();
        var word = new StringBuilder();
        var sentence = 0;
        var comma = false;
        for (var i = 0; i <= text.Length; i++)
        {
            var c = i < text.Length ? text[i] : '\n';
            if (c is '\'' or '’' or '‘' or '`') continue;
            if (char.IsLetterOrDigit(c) || (c is '.' or ',' && Between(text, i)))
            {
                word.Append(char.ToLowerInvariant(c));
                continue;
            }

            if (word.Length > 0)
            {
                tokens.Add(new(word.ToString(), sentence, comma));
                word.Clear();
                comma = false;
            }

            if (c == ',') comma = true;
            else if (c is '.' or '!' or '?' or ';' or '\n' or '\r') sentence++;
        }

        return tokens;
    }

    private static bool Between(string text, int i) =>
        i > 0 && i + 1 < text.Length && char.IsDigit(text[i - 1]) && char.IsDigit(text[i + 1]);
}
