using System.Runtime.CompilerServices;
using BackPainBot.Triage;

namespace BackPainBot.Durability.Ledger;

/// <summary>
/// What the host knows of triage, without anything that only the bot would need: to read that takes longer than most of
/// these hosts live. There is no way to make it that the product needs.
/// </summary>
internal static class WordlessKnowledge
{
    public static TriageKnowledge Make()
    {
        var knowledge = (TriageKnowledge)RuntimeHelpers.GetUninitializedObject(typeof(TriageKnowledge));
        ReviewOf(knowledge) = new Review();
        return knowledge;
    }

    [UnsafeAccessor(UnsafeAccessorKind.Field, Name = "<Review>k__BackingField")]
    private static extern ref Review ReviewOf(TriageKnowledge knowledge);
}
