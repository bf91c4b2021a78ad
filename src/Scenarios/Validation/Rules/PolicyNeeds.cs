using MarketSim.Market.Inputs;

namespace MarketSim.Scenarios.Validation.Rules;

/// <summary>What an event of a kind is made of. What it has no use for is refused, as it would have no effect.</summary>
/// <param name="Amounts">Smallest and largest amount; null if the kind has none.</param>
/// <param name="Whole">Whether the amount is a count.</param>
/// <param name="Provinces">Whether it may be limited to provinces.</param>
/// <param name="Segments">Whether it may be limited to segments.</param>
/// <param name="Cards">Whether it must name cards.</param>
/// <param name="Cap">Whether what it pays may be capped.</param>
internal sealed record PolicyNeeds(
    (double Lowest, double Highest)? Amounts, bool Whole = false, bool Provinces = false, bool Segments = false, bool Cards = false, bool Cap = false)
{
    private const double HighestPowerPriceCnyPerKwh = 10;
    private const double LowestFactor = 0.01;
    private const double HighestFactor = 100;
    private const double LargestCenterPflops = 1e6;
    private const double LargestDomainCards = 4096;
    private static readonly (double, double) Share = (0, 1);
    private static readonly (double, double) Factor = (LowestFactor, HighestFactor);

    /// <summary>What a kind needs.</summary>
    public static PolicyNeeds Of(PolicyKind kind) => kind switch
    {
        PolicyKind.PowerSubsidy => new((0, HighestPowerPriceCnyPerKwh), Provinces: true),
        PolicyKind.CapexSubsidy => new(Share, Provinces: true),
        PolicyKind.ComputeVoucher => new(Share, Segments: true, Cap: true),
        PolicyKind.ExportControl or PolicyKind.ExportRelease => new(Amounts: null, Cards: true),
        PolicyKind.ApprovalGate => new(Share),
        PolicyKind.NationalPlatform => new(Share),
        PolicyKind.LatencyUpgrade => new(Factor),
        PolicyKind.PriceGuidance => new(Factor),
        PolicyKind.Consolidation => new((0, LargestCenterPflops)),
        PolicyKind.ScaleUpUpgrade => new((1, LargestDomainCards), Whole: true),
        PolicyKind.TimeSharing => new(Share, Provinces: true),
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "not a kind of policy"),
    };
}
