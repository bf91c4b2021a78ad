namespace MarketSim.Market.Measures.Rows;

/// <summary>Capacity and demand of a place in one month: how far ahead of demand it is built, as measured.</summary>
/// <remarks>Both sides are in PFLOPS at FP16 by datasheet. Demand is what the reference card would have to offer to do the work.</remarks>
[Table("build_ahead")]
public sealed record BuildAheadMonth
{
    /// <summary>First day of the month.</summary>
    public required DateOnly Month { get; init; }

    /// <summary>Place: nation or a province.</summary>
    public required string Place { get; init; }

    /// <summary>Whether projects of the month are sized by the scenario's build-ahead ratio (<c>centers.build_ahead.from</c>); from the focus year on where nothing is said.</summary>
    public required bool InPlan { get; init; }

    /// <summary>Capacity in operation, mean of the month's days, PFLOPS at FP16.</summary>
    public required double CapacityPflopsFp16 { get; init; }

    /// <summary>Part of it on cards of NVIDIA's ecosystem, PFLOPS at FP16.</summary>
    public required double CudaPflopsFp16 { get; init; }

    /// <summary>Part of it on cards of Huawei's ecosystem, PFLOPS at FP16.</summary>
    public required double CannPflopsFp16 { get; init; }

    /// <summary>Part of it on cards of other domestic ecosystems, PFLOPS at FP16.</summary>
    public required double RocmLikePflopsFp16 { get; init; }

    /// <summary>What the place's buyers asked for, wherever it was served or not, mean of the month's days, PFLOPS at FP16.</summary>
    public required double MarketDemandPflops { get; init; }

    /// <summary>What owners needed for their own work, mean of the month's days, PFLOPS at FP16; a need shared between sites counts in provinces as the owners' capacity lies.</summary>
    public required double OwnNeedPflops { get; init; }

    /// <summary>Sum of the two, PFLOPS at FP16.</summary>
    public required double DemandPflops { get; init; }

    /// <summary>Capacity over demand; empty without demand.</summary>
    public required double? CapacityOverDemand { get; init; }
}
