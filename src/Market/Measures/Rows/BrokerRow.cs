using MarketSim.Market.Inputs;

namespace MarketSim.Market.Measures.Rows;

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

    /// <summary>Day of entry; empty when it never entered.</summary>
    public required DateOnly? Entered { get; init; }

    /// <summary>Day of exit; empty when it did not leave.</summary>
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
