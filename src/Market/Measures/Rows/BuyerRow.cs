using MarketSim.Market.Inputs;

namespace MarketSim.Market.Measures.Rows;

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
