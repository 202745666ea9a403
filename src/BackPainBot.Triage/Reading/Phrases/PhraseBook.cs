using System.Buffers;

namespace BackPainBot.Triage;

/// <summary>A phrase that stands in a message.</summary>
/// <param name="Kind">What kind of phrase it is: of a sign, of a denial, ….</param>
/// <param name="Id">What it stands for.</param>
/// <param name="Start">Its first word.</param>
/// <param name="End">The word after its last.</param>
internal readonly record struct Match(string Kind, string Id, int Start, int End);

/// <summary>Phrases that are looked for together, found by the words that they can begin with.</summary>
internal sealed class PhraseBook
{
    private readonly Vocabulary _vocabulary;
    private readonly Entry[][] _bySet;

    /// <exception cref="FormatException">A phrase is not one.</exception>
    public PhraseBook(Vocabulary vocabulary, PatternParser parser, IEnumerable<Phrases> phrases)
    {
        _vocabulary = vocabulary;
        var all = phrases.SelectMany(p => p.Lines.SelectMany(parser.Parse).Select(pattern => new Entry(p.Kind, p.Id, pattern))).ToList();
        var sets = all.SelectMany(p => p.Pattern.First.Select(set => (set.Id, p))).ToLookup(p => p.Id, p => p.p);
        _bySet = [.. Enumerable.Range(0, sets.Select(s => s.Key + 1).DefaultIfEmpty().Max()).Select(id => sets[id].Distinct().ToArray())];
    }

    /// <summary>The phrases that stand in a message, in the order of where they begin.</summary>
    /// <param name="tokens">The words of the message.</param>
    /// <param name="all">Whether all count that begin at a word; else, of those for one thing, the first that is found.</param>
    public List<Match> In(IReadOnlyList<Token> tokens, bool all = false)
    {
        var found = new List<Match>();
        var room = ArrayPool<ulong>.Shared.Rent(PlaceSet.Room(_vocabulary.Sets));
        var places = new PlaceSet(room);
        for (var i = 0; i < tokens.Count; i++)
        {
            if (i == 0 || tokens[i].Part != tokens[i - 1].Part) Gather(tokens, i, places);
            if (tokens[i].Info is { } info) At(tokens, i, info, places, all ? -1 : found.Count, found);
        }

        ArrayPool<ulong>.Shared.Return(room);
        return found;
    }

    private static void Gather(IReadOnlyList<Token> tokens, int start, PlaceSet places)
    {
        places.Clear();
        for (var i = start; i < tokens.Count && tokens[i].Part == tokens[start].Part; i++) if (tokens[i].Info is { } info) places.Add(info);
    }

    private void At(IReadOnlyList<Token> tokens, int at, WordInfo info, PlaceSet places, int first, List<Match> found)
    {
        var last = -1;
        foreach (var place in info.Places)
        {
            var set = WordSet.Of(place);
            if (set == last || set >= _bySet.Length) continue;
            last = set;
            foreach (var (kind, id, pattern) in _bySet[set])
            {
                if (!pattern.Possible(places) || (first >= 0 && Has(found, first, kind, id))) continue;
                var end = pattern.End(tokens, at);
                if (end >= 0) found.Add(new(kind, id, at, end));
            }
        }
    }

    private static bool Has(List<Match> found, int first, string kind, string id)
    {
        for (var i = first; i < found.Count; i++) if (found[i].Id == id && found[i].Kind == kind) return true;
        return false;
    }

    private readonly record struct Entry(string Kind, string Id, Pattern Pattern);
}

/// <summary>Phrases of one kind that stand for one thing, as they are written.</summary>
internal sealed record Phrases(string Kind, string Id, IReadOnlyList<string> Lines);
