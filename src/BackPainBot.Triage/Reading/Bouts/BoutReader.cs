namespace BackPainBot.Triage;

/// <summary>Reads how often somebody has had the pain before: "third time this year", "again", "every time I deadlift".</summary>
internal static class BoutReader
{
    /// <summary>How many words after "every time" lifting is to be named.</summary>
    private const int Near = 5;

    /// <summary>The finding of the question about earlier bouts; null where the text does not clearly tell.</summary>
    internal static string? Read(IReadOnlyList<Token> tokens) => Read(new Passage(tokens));

    /// <inheritdoc cref="Read(IReadOnlyList{Token})"/>
    internal static string? Read(Passage passage)
    {
        var most = Bout.Unknown;
        for (var i = 0; i < passage.Count && most < Bout.EverySession; i++)
        {
            if (passage[i].Length == 0) continue;
            var bout = At(passage, i);
            if (bout > most && !IsOfOthers(passage, i)) most = bout;
        }

        return most switch
        {
            Bout.First => "bout-first",
            Bout.Second => "bout-second",
            Bout.Third => "bout-third",
            Bout.EverySession => "bout-every-session",
            _ => null,
        };
    }

    private static Bout At(Passage passage, int at)
    {
        if (BoutWords.Clear.Match(passage, at, out var clear) > 0) return IsUnreal(passage, at) ? Bout.Unknown : clear;
        if (BoutWords.Sessions.Match(passage, at, out var needsLift) is var end and > 0) return EverySession(passage, at, end, needsLift);
        if (BoutWords.Rounds.Match(passage, at, out _) is var round and > 0) return ComesRound(passage, at, round) ? Bout.Third : Bout.Unknown;
        return passage.CueAt(at) switch
        {
            Cue.Recurrent => OnAndOff(passage, at),
            Cue.Again => Again(passage, at),
            Cue.Earlier when passage.CueAt(at - 1) != Cue.Earlier && BoutCount.Earlier(passage, at) is var earlier and > Bout.Unknown => earlier,
            _ => BoutCount.At(passage, at),
        };
    }

    private static Bout EverySession(Passage passage, int at, int end, bool needsLift)
    {
        var (start, stop) = passage.SentenceAround(at);
        // "My legs are sore after every session" is another matter.
        if (passage[at - 1] == "not" || passage.TellsOfOtherPart(start, stop)) return Bout.Unknown;
        // "Every session since June. Not during, after: the back tightens up."
        if (passage[end] is "since" or "for" && !passage.Has(Cue.Ahead, start, stop) && passage.TellsOfPain(start, EndOfNextButOne(passage, stop))) return Bout.EverySession;
        return (needsLift && !HasLift(passage, end)) || !passage.TellsOfPain(start, stop) ? Bout.Unknown : Bout.EverySession;
    }

    /// <summary>Where the second sentence after one ends.</summary>
    private static int EndOfNextButOne(Passage passage, int end) => passage.SentenceAround(passage.SentenceAround(end + 1).End + 1).End;

    private static bool HasLift(Passage passage, int from) =>
        passage.Has(Cue.Training, from, Math.Min(from + Near, passage.SentenceAround(from).End));

    /// <summary>"Flares up every few weeks", and not "I deload every few weeks".</summary>
    private static bool ComesRound(Passage passage, int at, int end)
    {
        if (IsUnreal(passage, at)) return false;
        var (from, to) = (passage.OpeningOf(at), passage.EndOf(end));
        var (start, stop) = passage.SentenceAround(at);
        // "Every fall, when I start the cycle, my back goes out."
        if (from == at && start == at && passage.TellsOfPain(end, stop) && !passage.TellsOfOtherPart(start, stop) && !passage.Has(Cue.Thing, start, stop)) return true;
        return !passage.Has(Cue.Training, from, to) && !passage.Has(Cue.Thing, from, to) && passage.TellsOfPain(from, to);
    }

    /// <summary>Pain that is on and off for hours or days is one bout.</summary>
    private static Bout OnAndOff(Passage passage, int at)
    {
        if (!(passage[at] is "on" or "off" && (passage[at + 1] is "and" or "n" or "or" || (passage[at] == "on" && passage[at + 1] == "off")))) return Bout.Unknown;
        var end = passage.EndOf(at + 3);
        // "Trained on and off for 30 years".
        if (passage.CueAt(at - 1) is Cue.Training or Cue.Habit) return Bout.Unknown;
        for (var i = passage.OpeningOf(at); i < end; i++)
        {
            if (BoutWords.ShortTimes.Contains(passage[i]) && !IsStageOfLife(passage, i)) return Bout.Unknown;
        }

        return Bout.Third;
    }

    /// <summary>"Since my army days" is long ago.</summary>
    private static bool IsStageOfLife(Passage passage, int at) => passage[at] == "days" && passage[at - 2] is "my" or "me" or "his" or "her";

    /// <summary>"It went again", and not "when can I train again".</summary>
    private static Bout Again(Passage passage, int at)
    {
        if (IsUnreal(passage, at)) return Bout.Unknown;
        var from = passage.OpeningOf(at);
        if (passage.Has(Cue.Ahead, from, at)) return Bout.Unknown;
        for (var i = at - 1; i >= from; i--)
        {
            switch (passage.CueAt(i))
            {
                case Cue.Pain or Cue.Onset or Cue.Start or Cue.Recurrent or Cue.Earlier or Cue.Had:
                    return Bout.Second;
                case Cue.Training or Cue.Thing or Cue.Habit or Cue.Neutral or Cue.Well or Cue.Person:
                    return Bout.Unknown;
            }
        }

        // "Came back", "reinjured" and "and now again since Friday" say it alone.
        return passage[at] is not ("again" or "agen" or "agein") || (passage[at - 1] == "now" && passage[at - 2] == "and") ? Bout.Second : Bout.Unknown;
    }

    /// <summary>"If it happens again", "scared to hurt it again".</summary>
    private static bool IsUnreal(Passage passage, int at)
    {
        for (var i = at - 1; i >= passage.OpeningOf(at) && i >= 0; i--)
        {
            if (BoutWords.Unreal.Contains(passage[i])) return true;
        }

        return false;
    }

    private static bool IsOfOthers(Passage passage, int at) =>
        passage.TellsOfOwnBack && passage.Has(Cue.Person, passage.OpeningOf(at), passage.EndOf(at));
}
