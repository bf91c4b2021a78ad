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

    /// <summary>Day of entry, the last one; empty when it never entered.</summary>
    public required DateOnly? Entered { get; init; }

    /// <summary>Day of exit; empty when it did not leave or came back.</summary>
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

/// <summary>A broker at the end of the run.</summary>
[Table("brokers")]
public sealed record BrokerRow
{
    /// <summary>Id.</summary>
    public required string Broker { get; init; }

    /// <summary>Name, Chinese.</summary>
    public required string NameZh { get; init; }

    /// <summary>Province.</summary>
    public required string Province { get; init; }

    /// <summary>Kind.</summary>
    public required BrokerKind Kind { get; init; }

    /// <summary>Whether it works.</summary>
    public required bool Active { get; init; }

    /// <summary>Day of entry, the last one; empty when it never entered.</summary>
    public required DateOnly? Entered { get; init; }

    /// <summary>Day of exit; empty when it did not leave or came back.</summary>
    public required DateOnly? Left { get; init; }

    /// <summary>Requests taken.</summary>
    public required int Requests { get; init; }

    /// <summary>Inquiries made at centers.</summary>
    public required long Inquiries { get; init; }

    /// <summary>Deals closed.</summary>
    public required int Deals { get; init; }

    /// <summary>Deals closed in the calendar year 2024, or in the run's second year when 2024 is not simulated.</summary>
    public required int DealsInFocusYear { get; init; }

    /// <summary>Commission earned, yuan.</summary>
    public required double CommissionCny { get; init; }

    /// <summary>Setting up and running, yuan.</summary>
    public required double CostCny { get; init; }
}

/// <summary>A buyer at the end of the run.</summary>
[Table("buyers")]
public sealed record BuyerRow
{
    /// <summary>Id.</summary>
    public required string Buyer { get; init; }

    /// <summary>Name, Chinese.</summary>
    public required string NameZh { get; init; }

    /// <summary>Province.</summary>
    public required string Province { get; init; }

    /// <summary>Segment.</summary>
    [References(typeof(Segment))]
    public required string Segment { get; init; }

    /// <summary>Ecosystem of its software.</summary>
    public required Ecosystem Ecosystem { get; init; }

    /// <summary>Requests drawn.</summary>
    public required long Requests { get; init; }

    /// <summary>Requests that got a lease.</summary>
    public required long Served { get; init; }

    /// <summary>Requests given up.</summary>
    public required long Failed { get; init; }

    /// <summary>Sellers it has rented from.</summary>
    public required int Sellers { get; init; }

    /// <summary>Rationality reached, 0 to 1.</summary>
    public required double Rationality { get; init; }

    /// <summary>Paid for leases and their deployment, vouchers not counted, yuan.</summary>
    public required double SpentCny { get; init; }
}
