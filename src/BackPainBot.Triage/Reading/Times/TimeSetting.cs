namespace BackPainBot.Triage;

/// <summary>The words around a time, as far as they say something about it.</summary>
internal sealed class TimeSetting
{
    /// <summary>How many words on a time is still spoken of.</summary>
    private const int Far = 28;

    private readonly Passage _passage;
    private readonly int _left;
    private readonly int _right;

    /// <param name="passage">The text.</param>
    /// <param name="time">The time.</param>
    /// <param name="from">Where the time before it in the text ends.</param>
    /// <param name="to">Where the time after it in the text begins.</param>
    public TimeSetting(Passage passage, TimeMention time, int from, int to)
    {
        _passage = passage;
        Time = time;
        Lead = LeadOf(passage, time);
        Since = passage.CueAt(Lead - 1) == Cue.Since;
        (_left, _right) = (Math.Max(from, passage.OpeningOf(time.Start)), passage.EndOf(time.End));
        // "Last week, I felt it go."
        if (Alone && !Lasting && passage[_left - 1].Length == 0 && passage[_right].Length > 0) _right = Math.Min(to, passage.EndOf(_right + 1));
        Governor = FindGovernor();
        AheadBefore = passage.Has(Cue.Ahead, passage.SentenceAround(time.Start).Start, Lead);
        HasTimeBefore = from > passage.SentenceAround(time.Start).Start;
        ReadOn(Math.Min(to, time.End + Far));
    }

    /// <summary>The time.</summary>
    public TimeMention Time { get; }

    /// <summary>The first word that belongs to it, fillers such as "about the last" included.</summary>
    public int Lead { get; }

    /// <summary>Whether "since" leads to it.</summary>
    public bool Since { get; }

    /// <summary>Whether it is a length, or began then and went on.</summary>
    public bool Lasting => Since || Time.Form == TimeForm.Length;

    /// <summary>The cue that it depends on: the nearest before it in its thought, else the nearest after it.</summary>
    public Cue Governor { get; private set; }

    /// <summary>Whether lifting is told at that time, or so long.</summary>
    public bool Training { get; private set; }

    /// <summary>Whether what follows goes back to it: "and my back has hurt since".</summary>
    public bool Linked { get; private set; }

    /// <summary>Whether what was told of it is said to be over.</summary>
    public bool Over { get; private set; }

    /// <summary>Whether there was no pain right after it.</summary>
    public bool Well { get; private set; }

    /// <summary>Whether what was told of it is said to go on.</summary>
    public bool Still { get; private set; }

    /// <summary>Whether another time stands before it in its sentence.</summary>
    public bool HasTimeBefore { get; }

    /// <summary>Whether something to come is spoken of before it in its sentence.</summary>
    public bool AheadBefore { get; }

    /// <summary>Whether nothing but "since" stands before it in its thought.</summary>
    public bool IsBare => Since && _left >= Lead - 1;

    /// <summary>Whether its thought begins with what it speaks of, and that is neither the person nor the pain.</summary>
    public bool HasSubject => Governor == Cue.None && !TimeWords.NoSubjects.Contains(_passage[_left]);

    /// <summary>Whether nothing but the time itself stands in its thought.</summary>
    private bool Alone => _left == Lead && _right == Time.End;

    /// <summary>Whether a cue stands in the same thought, on this side of another time.</summary>
    public bool Has(Cue cue) => _passage.Has(cue, _left, _right);

    /// <summary>Whether what is told happens as a rule.</summary>
    public bool IsUsual => _passage.Has(Cue.Usual, _passage.OpeningOf(Time.Start), _right);

    /// <summary>Whether a cue stands in what goes before it.</summary>
    public bool HasBefore(Cue cue) => _passage.Has(cue, Lead - Far, Lead);

    private static int LeadOf(Passage passage, TimeMention time)
    {
        var lead = time.Start;
        while (TimeWords.Fillers.Contains(passage[lead - 1]) || TimeWords.Parts.ContainsKey(passage[lead - 1]) || passage[lead - 1] == "of") lead--;
        // "Since just before Easter."
        var since = lead - 1;
        if (passage[since] is "before" or "after") since--;
        if (passage[since] is "just" or "right" or "shortly" or "well") since--;
        return passage.CueAt(since) == Cue.Since ? since + 1 : lead;
    }

    private Cue FindGovernor()
    {
        // "Six months of back pain".
        if (_passage[Time.End] == "of" && TimeNeighbours.IsOfPain(_passage, Time.End + 1)) return Cue.Pain;
        var before = Before(_left, Since ? Lead - 2 : Lead - 1);
        if (before != Cue.None) return before;
        var trained = Training;
        var after = After();
        // "Since Tuesday's deadlifts" is no "lifting since", but "since May I've been lifting" is.
        if (Since && _passage[Time.End] is not ("i" or "im" or "ive")) Training = trained;
        if (after != Cue.None || Training || _left == 0) return after;
        // "Sore since Monday's deads, two weeks", "hurt my neck and back 3 days ago".
        return Alone || _passage[_left] is "and" or "or" ? Before(_passage.OpeningOf(_left - 1), _left - 1) : Cue.None;
    }

    /// <summary>The nearest cue before the time. Lifting gives way to any other; a habit or another matter only to "since", as in "since I joined in May".</summary>
    private Cue Before(int from, int at)
    {
        var weak = Cue.None;
        var weakAt = at;
        for (var i = at; i >= from; i--)
        {
            var cue = _passage.CueAt(i);
            Training |= cue == Cue.Training && weak == Cue.None;
            if (cue == Cue.Since) return IsLiftingSince(i) || (weak != Cue.None && !_passage.TellsOfPain(from, i)) ? weak : cue;
            // "An ache that started with deadlifts".
            if (weak == Cue.Habit && cue == Cue.Pain && i >= weakAt - 2) return Cue.Start;
            if (weak != Cue.None || !IsStrong(cue)) continue;
            if (cue == Cue.Start && _passage.CueAt(i - 1) == Cue.Thing) return Cue.Thing;
            if (cue is not (Cue.Habit or Cue.Thing)) return cue;
            (weak, weakAt) = (cue, FirstOf(i));
        }

        return weak;
    }

    /// <summary>The first word of the phrase of a cue.</summary>
    private int FirstOf(int at)
    {
        var first = at;
        while (_passage.CueAt(first - 1) == _passage.CueAt(at)) first--;
        return first;
    }

    private bool IsLiftingSince(int at) => _passage.CueAt(at - 1) == Cue.Training && !IsUsual;

    private Cue After()
    {
        for (var i = Time.End; i < _right && !Training; i++)
        {
            var cue = _passage.CueAt(i);
            if (IsStrong(cue)) return cue;
            Training |= cue == Cue.Training;
        }

        return Cue.None;
    }

    private static bool IsStrong(Cue cue) => cue is not (Cue.None or Cue.Neutral or Cue.Training or Cue.Person or Cue.Again or Cue.Usual or Cue.Until);

    /// <summary>Looks at what is told between this time and the next, for two sentences.</summary>
    private void ReadOn(int to)
    {
        var sentences = 0;
        for (var i = Time.End; i < to && sentences < 2; i++)
        {
            if (_passage[i].Length == 0) sentences++;
            switch (_passage.CueAt(i))
            {
                case Cue.Since:
                    // "Chasing it since 2023. Sore since" goes back to something else.
                    Linked |= !Since && IsBareSince(i);
                    break;
                case Cue.Over:
                    Over = true;
                    break;
                case Cue.Well:
                    Well |= sentences == 0;
                    break;
                case Cue.Still:
                    Still = true;
                    break;
            }
        }
    }

    private bool IsBareSince(int at)
    {
        if (_passage[at - 1] is "gone" or "fine" || (_passage[at + 1] is not ("" or "then" or "that") && !_passage.Opens(at + 1))) return false;
        var from = _passage.OpeningOf(at);
        var end = _passage.EndOf(_passage[at + 1] is "then" or "that" ? at + 2 : at + 1);
        return !_passage.Has(Cue.Well, from, end)
            && (Training || Governor is Cue.Pain or Cue.Onset or Cue.Start || _passage.Has(Cue.Pain, from, end) || _passage.Has(Cue.Onset, from, end) || _passage.Has(Cue.Still, from, end));
    }
}
