namespace BackPainBot.Triage;

/// <summary>Tells of a time in a text how well it says when the present pain began.</summary>
internal sealed class TimeJudge(Passage passage)
{
    /// <summary>The pain, or its beginning, is told at that time.</summary>
    private const int Told = 4;

    /// <summary>Nothing else is told at that time, or only the lift.</summary>
    private const int Likely = 3;

    /// <summary>The pain is told as it is on a day.</summary>
    private const int Weak = 2;

    /// <summary>The time is that of a trouble that comes and goes.</summary>
    private const int LongStory = 1;

    /// <summary>How many words on a time is still spoken of.</summary>
    private const int Far = 28;

    private const int Fortnight = 14;
    private const int YearOld = 300;
    private const int Year = 365;
    private const int Adult = 14 * Year;

    private bool? _speaksOfSelf;

    /// <summary>The verdict on a time.</summary>
    /// <param name="time">The time.</param>
    /// <param name="next">Where the next time in the text begins.</param>
    public TimeVerdict Of(TimeMention time, int next)
    {
        var lead = time.Start;
        while (TimeWords.Fillers.Contains(passage[lead - 1]) || TimeWords.Parts.ContainsKey(passage[lead - 1]) || passage[lead - 1] == "of") lead--;
        var since = passage.CueAt(lead - 1) == Cue.Since;
        var lasting = since || time.Form == TimeForm.Length;
        var left = passage.OpeningOf(time.Start);
        var right = passage.EndOf(time.End);
        var (linked, over, well, still) = After(time, next);
        var governor = Governor(left, since ? lead - 1 : lead, time.End, right, out var training);
        var verdict = new TimeVerdict(0, Has(Cue.Now, left, right), Has(Cue.Again, left, right) && !(training && governor == Cue.None), lasting);

        if (passage.CueAt(lead - 1) == Cue.Until) return Has(Cue.Well, lead - Far, lead) ? verdict with { Rank = Told, Now = true } : default;
        if (TimeNeighbours.TellOfOther(passage, time, lead, still) || (over && !since)) return default;
        if (linked) return verdict with { Rank = Told, Lasting = true };
        if (Has(Cue.Person, left, right) && SpeaksOfSelf) return default;
        if (!lasting && time.Days.From >= YearOld && !still && governor != Cue.Start) return default;
        var rank = Rank(time, governor, training, lasting, since);
        // "Stiff for two hours" is how long it takes, not since when.
        if (time is { Form: TimeForm.Length, Days.To: 0 } && !since && !SoFar(time)) rank = 0;
        // "It always hurts for a day" is how long it takes, too.
        if (time.Form == TimeForm.Length && time.Days.To < Fortnight && Has(Cue.Usual, left, right)) rank = 0;
        if (lasting && rank > LongStory && Has(Cue.Recurrent, left, right)) rank = LongStory;
        return verdict with { Rank = well && !lasting ? Math.Min(rank, Weak) : rank, Lasting = lasting || still || governor == Cue.Start };
    }

    private int Rank(TimeMention time, Cue governor, bool training, bool lasting, bool since)
    {
        var today = time.Form == TimeForm.Today && !since;
        switch (governor)
        {
            case Cue.Onset or Cue.Start or Cue.Still or Cue.Since or Cue.Now:
                return Told;
            case Cue.Pain:
                return lasting && training && time.Days.From >= Year ? 0 : today ? Weak : Told;
            case Cue.Recurrent:
                return lasting ? LongStory : Told;
            case Cue.Earlier:
                return lasting ? LongStory : 0;
            case Cue.Change:
                return lasting ? Likely : 0;
            case Cue.Ahead:
                return lasting || time.Form is TimeForm.Open or TimeForm.Today ? 0 : Likely;
            case Cue.Person:
                return Weak;
            case Cue.Thing or Cue.Habit or Cue.Well or Cue.Over or Cue.Lasted:
                return 0;
        }

        if (training && !(since && !trainingBefore)) return lasting ? 0 : Likely;
        if (since || SoFar(time)) return Told;
        if (time.Form == TimeForm.Length && time.Days.From >= Year) return time.Days.From >= Adult ? 0 : LongStory;
        return today ? Weak : Likely;
    }

    /// <summary>"It's been 3 weeks", "3 weeks now".</summary>
    private bool SoFar(TimeMention time) =>
        time.Form == TimeForm.Length && (passage[time.Start - 1] is "been" or "past" or "last" || passage[time.End] is "now" or "already" or "in");

    /// <summary>The cue that a time depends on: the nearest before it in its thought, else the nearest after it. Lifting gives way to any other.</summary>
    private Cue Governor(int left, int lead, int end, int right, out bool training)
    {
        training = false;
        for (var i = lead - 1; i >= left; i--)
        {
            if (Strong(i, ref training)) return passage.CueAt(i);
        }

        for (var i = end; i < right; i++)
        {
            if (Strong(i, ref training)) return passage.CueAt(i);
        }

        // "Hurt my neck and back 3 days ago".
        return !training && passage[left] is "and" or "or" && left > 0 ? Governor(passage.OpeningOf(left - 1), left, end, end, out training) : Cue.None;
    }

    private bool Strong(int at, ref bool training)
    {
        var cue = passage.CueAt(at);
        training |= cue == Cue.Training;
        return cue is not (Cue.None or Cue.Neutral or Cue.Training or Cue.Again or Cue.Usual or Cue.Until);
    }

    /// <summary>What is told between this time and the next.</summary>
    private (bool Linked, bool Over, bool Well, bool Still) After(TimeMention time, int next)
    {
        var (linked, over, well, still) = (false, false, false, false);
        var sentences = 0;
        for (var i = time.End; i < Math.Min(next, time.End + Far) && sentences < 2; i++)
        {
            if (passage[i].Length == 0) sentences++;
            switch (passage.CueAt(i))
            {
                case Cue.Since:
                    linked |= passage[i + 1] is "" or "then" or "that" || passage.Opens(i + 1);
                    break;
                case Cue.Over:
                    over = true;
                    break;
                case Cue.Well:
                    well |= sentences == 0;
                    break;
                case Cue.Still:
                    still = true;
                    break;
            }
        }

        return (linked, over, well, still);
    }

    private bool Has(Cue cue, int from, int to)
    {
        for (var i = Math.Max(0, from); i < to; i++)
        {
            if (passage.CueAt(i) == cue) return true;
        }

        return false;
    }

    /// <summary>Whether the person tells of a back of their own, so that somebody else's is another matter.</summary>
    private bool SpeaksOfSelf => _speaksOfSelf ??= TellsOfOwnBack();

    private bool TellsOfOwnBack()
    {
        for (var i = 0; i < passage.Count; i++)
        {
            if (passage[i] == "mine" || (passage[i] is "i" or "ive" or "im" && passage.CueAt(i + 1) is Cue.Onset or Cue.Pain)) return true;
            if (passage[i] == "my" && (IsBack(i + 1) || IsBack(i + 2))) return true;
        }

        return false;
    }

    private bool IsBack(int at) => passage[at] is "back" or "spine" or "lumbar";
}
