using System.Collections.Immutable;

namespace MarketSim.Market.Boards;

/// <summary>What upstream says of its cards.</summary>
/// <param name="LandedCostCny">Landed cost of each card model today, yuan, by card index.</param>
/// <param name="CardsPerDay">Cards that become available a day now, by card index.</param>
public sealed record UpstreamNotice(ImmutableArray<double> LandedCostCny, ImmutableArray<double> CardsPerDay) : Post;
