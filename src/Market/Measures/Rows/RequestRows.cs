using MarketSim.Market.Books;
using MarketSim.Market.Inputs;

namespace MarketSim.Market.Measures.Rows;

/// <summary>One request, when it was served or given up.</summary>
[Table("requests")]
public sealed record RequestRow
{
    /// <summary>Day on which it was drawn.</summary>
    public required DateOnly Date { get; init; }

    /// <summary>Id of the buyer.</summary>
    public required string Buyer { get; init; }

    /// <summary>Number among the buyer's requests.</summary>
    public required int Request { get; init; }

    /// <summary>Segment of the buyer.</summary>
    [References(typeof(Segment))]
    public required string Segment { get; init; }

    /// <summary>Province of the buyer.</summary>
    public required string Province { get; init; }

    /// <summary>Kind of work.</summary>
    [References(typeof(WorkType))]
    public required string Work { get; init; }

    /// <summary>Achieved rate wanted, PFLOPS.</summary>
    public required double Pflops { get; init; }

    /// <summary>Length, days.</summary>
    public required int Days { get; init; }

    /// <summary>Size, card-days of the reference card (the scenario's first).</summary>
    public required double ReferenceCardDays { get; init; }

    /// <summary>Whether it needs interconnected cards.</summary>
    public required bool Large { get; init; }

    /// <summary>Whether it got a lease.</summary>
    public required bool Served { get; init; }

    /// <summary>Days from drawing to this row.</summary>
    public required int WaitedDays { get; init; }

    /// <summary>Feasible offers seen on the last day.</summary>
    public required int Offers { get; init; }

    /// <summary>What stood in the way of the offer that came nearest; empty when served.</summary>
    public required Obstacle? FailedBecause { get; init; }
}

/// <summary>One lease.</summary>
[Table("leases")]
public sealed record LeaseRow
{
    /// <summary>First day.</summary>
    public required DateOnly Date { get; init; }

    /// <summary>Id of the buyer.</summary>
    public required string Buyer { get; init; }

    /// <summary>Number among the buyer's requests.</summary>
    public required int Request { get; init; }

    /// <summary>Id of the center.</summary>
    public required string Center { get; init; }

    /// <summary>Id of the broker, empty for none.</summary>
    public required string Broker { get; init; }

    /// <summary>Segment of the buyer.</summary>
    [References(typeof(Segment))]
    public required string Segment { get; init; }

    /// <summary>Kind of work.</summary>
    [References(typeof(WorkType))]
    public required string Work { get; init; }

    /// <summary>Card model.</summary>
    public required string Card { get; init; }

    /// <summary>Cards leased.</summary>
    public required int Cards { get; init; }

    /// <summary>Length, days.</summary>
    public required int Days { get; init; }

    /// <summary>Rent, yuan per card and hour.</summary>
    public required double RentCnyPerCardHour { get; init; }

    /// <summary>Achieved rate, PFLOPS.</summary>
    public required double AchievedPflops { get; init; }

    /// <summary>Achieved over datasheet rate.</summary>
    public required double AchievedShare { get; init; }

    /// <summary>Rent and one-off cost over achieved work, yuan per PFLOP-day.</summary>
    public required double EffectiveCostCnyPerPflopDay { get; init; }

    /// <summary>Lowest such cost among the feasible offers that the buyer had before it.</summary>
    public required double LowestEffectiveCostCnyPerPflopDay { get; init; }

    /// <summary>What the center asked for the work: rent alone, after vouchers, yuan per PFLOP-day.</summary>
    public required double QuoteCnyPerPflopDay { get; init; }

    /// <summary>Lowest such quote among the feasible offers that the buyer had before it.</summary>
    public required double LowestQuoteCnyPerPflopDay { get; init; }

    /// <summary>Feasible offers that the buyer had before it.</summary>
    public required int Offers { get; init; }

    /// <summary>Centers at which brokers inquired for it.</summary>
    public required int Inquiries { get; init; }
}
