namespace BackPainBot.Triage;

/// <summary>Reads how bad a pain is now, from numbers ("6/10", "about a five") or else from words ("a dull ache", "agony").</summary>
public static class SeverityReader
{
    /// <summary>How many words before a word take it back.</summary>
    private const int Near = 4;

    /// <summary>How bad it is, 0 (no pain) to 10; null where the text does not say.</summary>
    /// <param name="text">What the person wrote.</param>
    public static int? Read(string text) => Read(Tokenizer.Split(text));

    internal static int? Read(IReadOnlyList<Token> tokens) => Read(new Passage(tokens)).Now;

    internal static SeverityReading Read(Passage passage)
    {
        var numbers = new Scores();
        var words = new Scores();
        // Where the last number of the sentence ended.
        var rated = -1;
        for (var i = 0; i < passage.Count; i++)
        {
            if (passage[i].Length == 0) rated = -1;
            else if (NumberReader.At(passage, i, rated: rated >= 0) is { } number)
            {
                // "5/10 → 3/10": the later counts.
                if (rated == number.Start && !passage.Breaks(number.Start)) numbers = numbers.AsThen();
                numbers.Add(number.Score, RatingTense.Of(passage, number));
                rated = number.End;
                i = number.End - 1;
            }
            else if (WordAt(passage, i) is { } word)
            {
                words.Add(word.Score, RatingTense.Of(passage, word));
                i = word.End - 1;
            }
        }

        var now = numbers[Tense.Today] ?? words[Tense.Today] ?? numbers[Tense.Open] ?? words[Tense.Open] ?? numbers[Tense.Was] ?? words[Tense.Was];
        return new(now, Course(numbers));
    }

    /// <summary>"Was a 7, now a 4": numbers tell how it goes.</summary>
    private static string? Course(Scores numbers)
    {
        var before = numbers[Tense.Then] ?? numbers[Tense.Was];
        var after = numbers[Tense.Today] ?? (numbers[Tense.Then] is null ? null : numbers[Tense.Open]);
        return before is null || after is null || before == after ? null : after < before ? "course-better" : "course-worse";
    }

    /// <summary>A word for how bad a pain is, unless it is denied or speaks of something else.</summary>
    private static Rating? WordAt(Passage passage, int at)
    {
        if (SeverityWords.Phrases.Match(passage, at, out var phrase) is not (var end and > 0)) return null;
        var (from, to) = (passage.OpeningOf(at), passage.EndOf(end));
        var alone = from == at && to == end;
        if (!alone && !phrase.OfPain && !passage.TellsOfPain(from, to)) return null;
        for (var i = at - 1; i >= from && i >= at - Near; i--)
        {
            if (SeverityWords.Denials.Contains(passage[i]) || passage.CueAt(i) == Cue.Training) return null;
        }

        var ofOther = passage.CueAt(end) == Cue.Training || passage.TellsOfOtherPart(from, to) || (passage.TellsOfOwnBack && passage.Has(Cue.Person, from, to));
        return ofOther ? null : new(phrase.Score, at, end);
    }

    /// <summary>The worst of each tense.</summary>
    private struct Scores
    {
        private int? _today;
        private int? _open;
        private int? _was;
        private int? _then;

        public readonly int? this[Tense tense] => tense switch { Tense.Today => _today, Tense.Open => _open, Tense.Was => _was, _ => _then };

        /// <summary>The same as of an earlier time.</summary>
        public readonly Scores AsThen() => new() { _then = _today ?? _open ?? _was ?? _then };

        public void Add(int score, Tense tense)
        {
            switch (tense)
            {
                case Tense.Today:
                    _today = Math.Max(_today ?? 0, score);
                    break;
                case Tense.Open:
                    _open = Math.Max(_open ?? 0, score);
                    break;
                case Tense.Was:
                    _was = Math.Max(_was ?? 0, score);
                    break;
                case Tense.Then:
                    _then = Math.Max(_then ?? 0, score);
                    break;
            }
        }
    }
}
