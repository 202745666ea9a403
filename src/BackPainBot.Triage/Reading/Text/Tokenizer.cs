namespace BackPainBot.Triage;

/// <summary>
/// Splits a message into words. Case, accents, apostrophes, emoji, doubled spaces and single line breaks change nothing;
/// an empty line, or a line that begins with a dash or a dot as in a list, ends a sentence.
/// </summary>
internal static class Tokenizer
{
    private const int LongestWord = 40;

    /// <summary>The words as they are written.</summary>
    public static List<Token> Split(string text) => Split(text, null);

    /// <summary>The words as a language's lexicon knows them; misspelt ones as they were meant.</summary>
    public static List<Token> Split(string text, Spelling? spelling)
    {
        var tokens = new List<Token>(text.Length / 5 + 4);
        Span<char> word = stackalloc char[LongestWord];
        var (length, start, sentence, first) = (0, 0, 0, 0);
        var (comma, slash, lineStart) = (false, false, true);
        for (var i = 0; i <= text.Length; i++)
        {
            var c = i < text.Length ? text[i] : '.';
            if (Letters.IsApostrophe(c) || (length > 0 && Letters.IsMark(c))) continue;
            if (char.IsLetterOrDigit(c) || (c is '.' or ',' && Letters.InNumber(text, i)))
            {
                if (length == 0) start = i;
                foreach (var plain in Letters.Plain(c)) if (length < LongestWord) word[length++] = plain;
                lineStart = false;
                continue;
            }

            if (length > 0)
            {
                Add(tokens, spelling, word[..length], new("", sentence, comma) { Start = start, End = i, AfterSlash = slash, Part = sentence });
                (length, comma, slash) = (0, false, false);
            }

            if (c is '.' or '!' or '?' or ';' or '\u2026' or '\u3002' || (c == '\n' && IsEmptyLine(text, i)) || (lineStart && Letters.IsBullet(text, i)))
            {
                if (tokens.Count > first) (sentence, first, comma) = (sentence + 1, tokens.Count, false);
            }
            else if (c is ',' or '(' or ')' or '[' or ']' || Letters.IsDash(text, i)) comma = true;
            else if (c is '/') slash = true;
            else if (i + 1 < text.Length && (c == '&' || (c == '+' && !Letters.AfterDigit(text, i)))) Add(tokens, spelling, "and", new("", sentence, comma) { Start = i, End = i + 1, Part = sentence });
            if (c == '\n') lineStart = true;
        }

        return tokens;
    }

    private static void Add(List<Token> tokens, Spelling? spelling, ReadOnlySpan<char> word, Token token)
    {
        if (spelling is null)
        {
            tokens.Add(token with { Text = word.ToString() });
            return;
        }

        var info = spelling.Read(word);
        if (spelling.Join(tokens, info.Text, token.Sentence) is var (joined, before))
        {
            token = tokens[^before] with { End = token.End };
            tokens.RemoveRange(tokens.Count - before, before);
            info = joined;
        }

        tokens.Add(token with { Text = info.Text, Info = info });
    }

    private static bool IsEmptyLine(string text, int i)
    {
        for (i++; i < text.Length; i++)
        {
            if (text[i] == '\n') return true;
            if (!char.IsWhiteSpace(text[i])) return false;
        }

        return true;
    }
}
