using MarketSim.Market.Inputs;

namespace MarketSim.Market.Measures.Rows;

/// <summary>The leases that were signed for a card model in one month; no row in a month without any.</summary>
[Table("rents")]
public sealed record RentMonth
{
    /// <summary>First day of the month.</summary>
    public required DateOnly Month { get; init; }

    /// <summary>Card model.</summary>
    public required string Card { get; init; }

    /// <summary>Leases signed.</summary>
    public required int Leases { get; init; }

    /// <summary>Cards times days of those leases.</summary>
    public required double CardDays { get; init; }

    /// <summary>Geometric mean of their rents, weighted by card-days, yuan per card and hour.</summary>
    public required double RentCnyPerCardHour { get; init; }

    /// <summary>Their rent over the work that they achieve, yuan per PFLOP-day.</summary>
    public required double RentCnyPerPflopDay { get; init; }
}

/// <summary>Rents of a class of cards in one month.</summary>
[Table("rent_indices")]
public sealed record RentIndexMonth
{
    /// <summary>First day of the month.</summary>
    public required DateOnly Month { get; init; }

    /// <summary>Class of the cards.</summary>
    public required CardClass CardClass { get; init; }

    /// <summary>Leases signed.</summary>
    public required int Leases { get; init; }

    /// <summary>Cards times days of those leases.</summary>
    public required double CardDays { get; init; }

    /// <summary>Card models with leases in this month and in an earlier one: those that the index compares.</summary>
    public required int MatchedCards { get; init; }

    /// <summary>Matched index of rents per card and hour, chained from month to month; 100 in the first month with leases, and until then.</summary>
    public required double MatchedIndex { get; init; }

    /// <summary>Rent over the work that the leases achieve, yuan per PFLOP-day; empty without leases.</summary>
    public required double? RentCnyPerPflopDay { get; init; }
}
