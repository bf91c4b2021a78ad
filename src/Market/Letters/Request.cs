using MarketSim.Market.Identity;
using MarketSim.Market.Inputs;

namespace MarketSim.Market.Letters;

/// <summary>What a buyer wants to run, as it tells brokers and centers.</summary>
public sealed record Request
{
    /// <summary>Number among the buyer's requests, from 0; 2^20 more for each time that the work has gone on after a lease.</summary>
    public required int Number { get; init; }

    /// <summary>Index of the buyer's segment.</summary>
    public required Index<Segment> Segment { get; init; }

    /// <summary>Index of the buyer's province.</summary>
    public required Index<Province> Province { get; init; }

    /// <summary>Index of the kind of work.</summary>
    public required Index<WorkType> Work { get; init; }

    /// <summary>Ecosystem the work is written for.</summary>
    public required Ecosystem Ecosystem { get; init; }

    /// <summary>Achieved rate wanted, PFLOPS.</summary>
    public required double Pflops { get; init; }

    /// <summary>Length, days, at least 1.</summary>
    public required int Days { get; init; }

    /// <summary>Whether the work is large: it needs interconnected cards and a site of a certain size.</summary>
    public required bool Large { get; init; }

    /// <summary>Smallest memory per card, GB.</summary>
    public required double MinMemoryGb { get; init; }

    /// <summary>Longest round trip accepted, ms; infinite when the work is not bound by latency.</summary>
    public required double MaxRoundTripMs { get; init; }

    /// <summary>Data to be brought, TB.</summary>
    public required double DataTb { get; init; }

    /// <summary>Whether the data may be shipped offline.</summary>
    public required bool OfflineData { get; init; }

    /// <summary>Most that the buyer pays, yuan per achieved PFLOP-day, everything counted.</summary>
    public required double BudgetCnyPerPflopDay { get; init; }

    /// <summary>Sensitivity of the buyer's utility to the logarithm of cost.</summary>
    public required double PriceSensitivity { get; init; }

    /// <summary>0: the buyer looks at rent per datasheet PFLOPS; 1: at yuan per achieved PFLOP-day.</summary>
    public required double Rationality { get; init; }

    /// <summary>Cost of bringing the work to a new seller with a stack of quality 0, as a share of the request's value.</summary>
    public required double DeploymentCostShare { get; init; }

    /// <summary>Day on which it was drawn, from 0.</summary>
    public required int DrawnOn { get; init; }

    /// <summary>Most that vouchers pay of its rent, yuan: what the buyer has left of them when the request is made; infinite when there is no limit.</summary>
    public double VouchersLeftCny { get; init; } = double.PositiveInfinity;

    /// <summary>Index of the center where the work has run until now, and need not be brought to; none for new work.</summary>
    public Index<CenterProfile>? RunsAt { get; init; }
}
