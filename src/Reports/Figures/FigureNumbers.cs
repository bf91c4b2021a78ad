using MarketSim.Market.Setting;

namespace MarketSim.Reports.Figures;

/// <summary>What the figures of a year are worked out from.</summary>
/// <param name="Year">The nation over the year.</param>
/// <param name="Before">The nation over the year before; none for the first year.</param>
/// <param name="Counts">Counts of the year.</param>
/// <param name="Cards">The market for data-center cards, month by month.</param>
/// <param name="Owners">Centers by owner type, month by month.</param>
/// <param name="Kinds">The kinds that counts are listed by.</param>
public sealed record YearNumbers(
    NationalPeriod Year, NationalPeriod? Before, YearCounts Counts, IReadOnlyList<CardMonth> Cards, IReadOnlyList<OwnerMonth> Owners, MarketKinds Kinds);

/// <summary>What the figures of a whole run are worked out from.</summary>
/// <param name="Record">The run's record.</param>
/// <param name="Facts">Its facts.</param>
public sealed record RunNumbers(RunRecord Record, IReadOnlyList<FactResult> Facts);
