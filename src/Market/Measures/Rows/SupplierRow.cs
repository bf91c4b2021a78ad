using MarketSim.Market.Inputs;

namespace MarketSim.Market.Measures.Rows;

/// <summary>A supplier at the end of the run.</summary>
[Table("suppliers")]
public sealed record SupplierRow
{
    /// <summary>Id.</summary>
    public required string Supplier { get; init; }

    /// <summary>Name, Chinese.</summary>
    public required string NameZh { get; init; }

    /// <summary>Province.</summary>
    public required string Province { get; init; }

    /// <summary>Tier.</summary>
    public required SupplierTier Tier { get; init; }

    /// <summary>Whether it trades.</summary>
    public required bool Active { get; init; }

    /// <summary>Day of entry; empty when it never entered.</summary>
    public required DateOnly? Entered { get; init; }

    /// <summary>Day of exit; empty when it did not leave.</summary>
    public required DateOnly? Left { get; init; }

    /// <summary>Cards bought.</summary>
    public required long CardsBought { get; init; }

    /// <summary>Cards sold.</summary>
    public required long CardsSold { get; init; }

    /// <summary>Cards in stock.</summary>
    public required long CardsInStock { get; init; }

    /// <summary>Quotations given.</summary>
    public required int Quotations { get; init; }

    /// <summary>Sales, yuan.</summary>
    public required double SalesCny { get; init; }

    /// <summary>Sales less what the cards sold had cost, yuan.</summary>
    public required double GrossMarginCny { get; init; }

    /// <summary>Loss booked in clearing below cost, yuan (not negative).</summary>
    public required double ClearingLossCny { get; init; }
}
