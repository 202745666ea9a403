namespace BackPainBot.Triage;

/// <summary>Whether a text says that something is so.</summary>
public enum Polarity
{
    /// <summary>It is so.</summary>
    Present,

    /// <summary>It is not so.</summary>
    Absent,

    /// <summary>The person wonders whether it is so.</summary>
    Unsure,
}

/// <summary>When something is so.</summary>
public enum Occurrence
{
    /// <summary>Now, since the pain began.</summary>
    Now,

    /// <summary>Earlier, and over; or ruled out by somebody who looked.</summary>
    Over,

    /// <summary>Not yet: it is imagined, feared or asked about.</summary>
    Imagined,
}

/// <summary>Whose sign it is.</summary>
public enum Experiencer
{
    /// <summary>The person whose pain it is: the writer, or the one they write for.</summary>
    Patient,

    /// <summary>A relative, a friend, somebody in a story.</summary>
    Other,
}

/// <summary>Something that a text mentions, with what the words around it make of it (after ConText).</summary>
/// <param name="Finding">The finding's id.</param>
/// <param name="Start">Where its words begin in the text, in characters.</param>
/// <param name="Length">How long they are, in characters.</param>
/// <param name="Polarity">Whether it is so.</param>
/// <param name="Occurrence">When it is so.</param>
/// <param name="Experiencer">Whose it is.</param>
/// <param name="Explained">Whether the writer names a harmless cause for it, or takes it back as a joke.</param>
public readonly record struct Mention(string Finding, int Start, int Length, Polarity Polarity, Occurrence Occurrence, Experiencer Experiencer, bool Explained)
{
    /// <summary>Whether it counts: it is so, now, in this person, and nothing harmless explains it.</summary>
    public bool Counts => Polarity == Polarity.Present && Occurrence == Occurrence.Now && Experiencer == Experiencer.Patient && !Explained;
}
