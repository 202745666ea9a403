namespace BackPainBot.Browser;

/// <summary>Answers that tests share.</summary>
internal static class Conversations
{
    public static readonly (string Question, string Answer)[] NoRedFlag =
    [
        ("who", "me"), ("age", "30"), ("red-flags-nerves", "none"), ("red-flags-legs", "none"),
        ("red-flags-body", "none"), ("red-flags-illness", "none"), ("red-flags-background", "none"),
    ];

    public static readonly (string Question, string Answer)[] AcuteSoreness =
    [
        .. NoRedFlag, ("region", "lower back"), ("since", "3 days"), ("course", "better"), ("bouts", "first time"),
        ("severity", "5"), ("worse-with", "1"), ("lift", "none"), ("load", "none"), ("experience", "under a year"), ("summary", "that is right"),
    ];
}
