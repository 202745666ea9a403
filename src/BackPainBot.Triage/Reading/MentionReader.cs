namespace BackPainBot.Triage;

/// <summary>Finds what a message mentions, with what the words around it make of it.</summary>
internal sealed class MentionReader(Lexicon lexicon, List<Token> tokens, Surroundings surroundings)
{
    private readonly List<Match> _causes = lexicon.Causes.In(tokens);

    public List<Mention> Signs() => [.. lexicon.Signs.In(tokens).Select(Mention)];

    /// <summary>What hardly anybody mentions who has nothing to tell of it: those that nothing calls normal.</summary>
    public List<Mention> Hints() => [.. lexicon.Hints.In(tokens).Where(m => !surroundings.Of(m.Start, m.End).HasFlag(Mark.Normal)).Select(Mention)];

    public List<Mention> Slots() => [.. lexicon.Slots.In(tokens).Select(Mention)];

    /// <summary>The findings that the message denies outright.</summary>
    public IEnumerable<string> Denied() => lexicon.Denials.In(tokens)
        .Where(m => (surroundings.Of(m.Start, m.End) & (Mark.Denied | Mark.Imagined | Mark.Others | Mark.Doubted)) == Mark.None)
        .SelectMany(m => m.Id.Split(' '));

    private Mention Mention(Match match)
    {
        var marks = surroundings.Of(match.Start, match.End);
        var (first, last) = (tokens[match.Start], tokens[match.End - 1]);
        return new(
            match.Id,
            first.Start,
            last.End - first.Start,
            marks.HasFlag(Mark.Denied) ? Polarity.Absent : marks.HasFlag(Mark.Unsure) ? Polarity.Unsure : Polarity.Present,
            marks.HasFlag(Mark.Imagined) && match.Id != FindingIds.Crisis ? Occurrence.Imagined
                : marks.HasFlag(Mark.Over) && !FindingIds.Lasting.Contains(match.Id) ? Occurrence.Over
                : Occurrence.Now,
            marks.HasFlag(Mark.Others) ? Experiencer.Other : Experiencer.Patient,
            marks.HasFlag(Mark.Joke) || HasCause(match));
    }

    /// <summary>Whether a harmless cause of the sign is named in its sentence or the next one.</summary>
    private bool HasCause(Match sign)
    {
        var sentence = tokens[sign.Start].Sentence;
        foreach (var cause in _causes)
        {
            var after = tokens[cause.Start].Sentence - sentence;
            if (after is 0 or 1 && cause.Id.Contains(sign.Id, StringComparison.Ordinal) && (surroundings.Of(cause.Start, cause.End) & (Mark.Denied | Mark.Imagined | Mark.Others | Mark.Guessed)) == Mark.None) return true;
        }

        return false;
    }
}
