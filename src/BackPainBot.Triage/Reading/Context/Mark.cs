namespace BackPainBot.Triage;

/// <summary>What the words around a word make of it.</summary>
[Flags]
internal enum Mark
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>A denial reaches it.</summary>
    Denied = 1,

    /// <summary>It is feared, imagined or asked about.</summary>
    Imagined = 2,

    /// <summary>It is over.</summary>
    Over = 4,

    /// <summary>It is somebody else's.</summary>
    Others = 8,

    /// <summary>It is taken back as a joke or an exaggeration.</summary>
    Joke = 16,

    /// <summary>The person cannot tell whether it is so.</summary>
    Unsure = 32,

    /// <summary>A denial ends before it.</summary>
    Ends = 64,

    /// <summary>A denial reaches over it although it would end there.</summary>
    Reached = 128,

    /// <summary>From here on it is about now again.</summary>
    Turn = 256,

    /// <summary>It can be one of a list of things that are denied.</summary>
    Item = 512,

    /// <summary>A denial in its sentence is less than firm.</summary>
    Doubted = 1024,

    /// <summary>What happens in its sentence happens again and again.</summary>
    Repeated = 2048,

    /// <summary>From here on it is about the person who writes.</summary>
    Me = 4096,

    /// <summary>It sounds as if it had passed, and has not.</summary>
    Stays = 8192,

    /// <summary>It is said of now.</summary>
    Present = 16384,

    /// <summary>All is well with it.</summary>
    Normal = 32768,

    /// <summary>It is only guessed.</summary>
    Guessed = 65536,

    /// <summary>It is the "or" of a list.</summary>
    Or = 131072,

    /// <summary>It names nothing new.</summary>
    Pointer = 262144,

    /// <summary>Words with which what was known before is told to have changed.</summary>
    Changed = 524288,
}
