using System.ComponentModel.DataAnnotations;

namespace MarketSim.Market.Inputs;

/// <summary>What owners expect when they appraise a project.</summary>
public sealed record AppraisalInputs
{
    /// <summary>Spread of owners' optimism about rents: standard deviation of the logarithm.</summary>
    [Range(0.0, 2.0)]
    [Assumption(0.1, 0.4)]
    public double OptimismSigma { get; init; } = 0.2;

    /// <summary>Share of the trend of rents that owners expect to last.</summary>
    [Range(0.0, 1.0)]
    [Assumption(0.3, 1)]
    public double TrendBelievedShare { get; init; } = 0.5;

    /// <summary>Steepest trend of rents that owners take into account. Owners expect no rise.</summary>
    [Range(-0.9, 0.0)]
    [Assumption(-0.3, -0.1)]
    public double SteepestTrendPerYear { get; init; } = -0.2;

    /// <summary>Weight of the fill of a card model in the expected fill. The province's fill and the owners' rule of thumb have weight 1 each.</summary>
    [Range(0.0, 100.0)]
    [Assumption(0, 4)]
    public double CardFillWeight { get; init; } = 2;

    /// <summary>Days after which an owner appraises a delayed project again.</summary>
    [Range(1, 3650)]
    [Assumption(14, 90)]
    public int ReviewDays { get; init; } = 30;
}
