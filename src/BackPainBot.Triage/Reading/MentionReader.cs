namespace BackPainBot.Triage;

/// <summary>Finds what a message mentions, with what the words around it make of it.</summary>
internal sealed class MentionReader
{
    private readonly Lexicon _lexicon;
    private readonly IReadOnlyList<Token> _tokens;
    private readonly Surroundings _surroundings;
    private readonly List<Match> _matches;
    private readonly List<Match> _causes;

    public MentionReader(Lexicon lexicon, IReadOnlyList<Token> tokens, Surroundings surroundings)
    {
        (_lexicon, _tokens, _surroundings, _matches) = (lexicon, tokens, surroundings, lexicon.Said.In(tokens));
        // "I leak when I cough since the kids, but now all the time": what was known explains no more.
        _causes = _matches.FindAll(m =>
            m.Kind == Lexicon.Cause && Without(m, Mark.Denied | Mark.Imagined | Mark.Others | Mark.Guessed) && !surroundings.ChangesFrom(m.Start));
    }

    /// <summary>The signs, and what hints at one unless something calls it normal.</summary>
    public List<Mention> Signs()
    {
        var signs = new List<Mention>();
        foreach (var match in _matches)
        {
            if (match.Kind == Lexicon.Sign || (match.Kind == Lexicon.Hint && !_surroundings.Of(match.Start, match.End).HasFlag(Mark.Normal))) signs.Add(Mention(match));
        }

        return signs;
    }

    /// <summary>What it says that other questions ask.</summary>
    public List<Mention> Slots()
    {
        var slots = new List<Mention>();
        foreach (var match in _matches) if (match.Kind == Lexicon.Slot) slots.Add(match.Id.StartsWith(FindingIds.Age, StringComparison.Ordinal) ? Age(match) : Mention(match));
        return slots;
    }

    /// <summary>The findings that the message denies outright.</summary>
    public List<string> Denied()
    {
        var denied = new List<string>();
        foreach (var match in _matches)
        {
            if (match.Kind == Lexicon.Denial && Without(match, Mark.Denied | Mark.Imagined | Mark.Others | Mark.Doubted)) denied.AddRange(match.Id.Split(' '));
        }

        return denied;
    }

    /// <summary>An age is over by other words than a sign: "her last year at primary" is now.</summary>
    private Mention Age(Match match)
    {
        var age = Mention(match);
        return age.Occurrence == Occurrence.Imagined ? age : age with { Occurrence = _lexicon.Ages.IsPast(_tokens, match.Start) ? Occurrence.Over : Occurrence.Now };
    }

    private Mention Mention(Match match)
    {
        var marks = _surroundings.Of(match.Start, match.End);
        var (first, last) = (_tokens[match.Start], _tokens[match.End - 1]);
        return new(
            match.Id,
            first.Start,
            last.End - first.Start,
            marks.HasFlag(Mark.Denied) ? Polarity.Absent : marks.HasFlag(Mark.Unsure) ? Polarity.Unsure : Polarity.Present,
            // "Not sure if I have a fever" wonders about now.
            (marks & (Mark.Imagined | Mark.Unsure)) == Mark.Imagined && match.Id != FindingIds.Crisis ? Occurrence.Imagined
                : marks.HasFlag(Mark.Over) && !FindingIds.Lasting.Contains(match.Id) ? Occurrence.Over
                : Occurrence.Now,
            marks.HasFlag(Mark.Others) ? Experiencer.Other : Experiencer.Patient,
            marks.HasFlag(Mark.Joke) || HasCause(match));
    }

    /// <summary>Whether a harmless cause of the sign is named, and not only guessed, in its sentence or the next one.</summary>
    private bool HasCause(Match sign)
    {
        var sentence = _tokens[sign.Start].Sentence;
        foreach (var cause in _causes) if (_tokens[cause.Start].Sentence - sentence is 0 or 1 && Names(cause.Id, sign.Id)) return true;
        return false;
    }

    private bool Without(Match match, Mark marks) => (_surroundings.Of(match.Start, match.End) & marks) == Mark.None;

    /// <summary>Whether a finding stands in a list of findings.</summary>
    private static bool Names(string list, string finding)
    {
        var at = list.IndexOf(finding, StringComparison.Ordinal);
        return at >= 0 && (at == 0 || list[at - 1] == ' ') && (at + finding.Length == list.Length || list[at + finding.Length] == ' ');
    }
}
