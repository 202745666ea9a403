namespace BackPainBot.Triage;

/// <summary>What a word or phrase makes of a time, a count or a number that stands beside it. The words are in cues.yaml.</summary>
internal enum Cue
{
    None,

    /// <summary>A word that looks like another cue and is none.</summary>
    Neutral,

    /// <summary>The pain as it is: "hurts", "my back".</summary>
    Pain,

    /// <summary>What brought it on: "tweaked", "felt a pop".</summary>
    Onset,

    /// <summary>Its beginning, by that name: "started".</summary>
    Start,

    /// <summary>Lifting, as a deed or as a habit.</summary>
    Training,

    /// <summary>The beginning of a habit: "started lifting".</summary>
    Habit,

    /// <summary>Something else in life: a baby, a scan, sleep.</summary>
    Thing,

    /// <summary>Somebody else.</summary>
    Person,

    /// <summary>A change of the pain, which is no new pain.</summary>
    Change,

    /// <summary>A time without pain.</summary>
    Well,

    /// <summary>A pain that ended.</summary>
    Over,

    /// <summary>"Had this": for three weeks it is this pain, three weeks ago an earlier one.</summary>
    Had,

    /// <summary>A pain that was there before this one: "same thing happened".</summary>
    Earlier,

    /// <summary>A pain that comes and goes: "on and off", "back trouble".</summary>
    Recurrent,

    /// <summary>It is there again: "again", "came back".</summary>
    Again,

    /// <summary>This bout and no other: "this time".</summary>
    Now,

    /// <summary>A time to come, or a question about one.</summary>
    Ahead,

    /// <summary>How long something took: "lasted".</summary>
    Lasted,

    /// <summary>What happens as a rule: "always", "every time".</summary>
    Usual,

    /// <summary>A pain that never went: "still".</summary>
    Still,

    /// <summary>"Since".</summary>
    Since,

    /// <summary>"Until".</summary>
    Until,
}
