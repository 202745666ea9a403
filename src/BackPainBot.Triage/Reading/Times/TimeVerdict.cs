namespace BackPainBot.Triage;

/// <summary>What the words around a time make of it.</summary>
/// <param name="Rank">How well it tells when this pain began; 0 where it does not tell it.</param>
/// <param name="Now">Whether it is said to be of this bout and no earlier one.</param>
/// <param name="Again">Whether the pain is said to have come again then.</param>
/// <param name="Lasting">Whether the pain is said to have gone on all that time.</param>
internal readonly record struct TimeVerdict(int Rank, bool Now = false, bool Again = false, bool Lasting = false);
