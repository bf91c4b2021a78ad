using System.ComponentModel.DataAnnotations;

namespace MarketSim.Market.Inputs;

/// <summary>What owners expect when they appraise a project.</summary>
public sealed record AppraisalInputs
{
    /// <summary>Spread of owners' optimism about rents: standard deviation of the logarithm.</summary>
    [Range(0.0, 2.0), Assumption(0.1, 0.4)]
    public double OptimismSigma { get; init; } = 0.2;

    /// <summary>Share of the trend of rents that owners expect to last.</summary>
    [Range(0.0, 1.0), Assumption(0.3, 1)]
    public double TrendBelievedShare { get; init; } = 0.5;

    /// <summary>Steepest trend of rents that owners take into account. Owners expect no rise.</summary>
    [Range(-0.9, 0.0), Assumption(-0.3, -0.1)]
    public double SteepestTrendPerYear { get; init; } = -0.2;

    /// <summary>Weight of the fill of a card model in the expected fill. The province's fill and the owners' rule of thumb have weight 1 each.</summary>
    [Range(0.0, 100.0), Assumption(0, 4)]
    public double CardFillWeight { get; init; } = 2;

    /// <summary>Days after which an owner appraises a delayed project again.</summary>
    [Range(1, 3650), Assumption(14, 90)]
    public int ReviewDays { get; init; } = 30;
}

/// <summary>How far ahead of demand centers are built.</summary>
public sealed record BuildAheadInputs
{
    private const double LeastGrowth = -0.5;
    private const double MostGrowth = 2;

    /// <summary>Capacity built over forecast demand at opening; 1 is "just enough", the baseline's sizes belong to <see cref="ReferenceRatio"/>.</summary>
    [Range(0.01, 10.0)]
    public required double Ratio { get; init; }

    /// <summary>The ratio at which the owners' size distributions were observed.</summary>
    [Range(0.01, 10.0)]
    public required double ReferenceRatio { get; init; }

    /// <summary>
    /// Day from which projects are sized by <see cref="Ratio"/> and by the factors of provinces and types of owner on it. Those that are first looked at before are sized by
    /// <see cref="ReferenceRatio"/>. All follow the ratio where it is absent.
    /// </summary>
    public DateOnly? From { get; init; }

    /// <summary>How demand is forecast.</summary>
    public required ForecastMethod Forecast { get; init; }

    /// <summary>Growth of demand per year that is already in the observed sizes.</summary>
    [Range(-0.9, 10.0)]
    public double ReferenceGrowth { get; init; } = 0.4;

    /// <summary>Share of past growth that the smoothed forecast carries on.</summary>
    [Range(0.0, 1.0)]
    public double Damping { get; init; } = 0.5;

    /// <summary>Growth of demand over a year as owners see it: within limits, and <see cref="ReferenceGrowth"/> where they know of no year before.</summary>
    /// <param name="now">Demand of today.</param>
    /// <param name="yearAgo">Demand of a year ago; 0 where it is not known.</param>
    public double GrowthSeen(double now, double yearAgo) => yearAgo > 0 ? Math.Clamp((now / yearAgo) - 1, LeastGrowth, MostGrowth) : ReferenceGrowth;

    /// <summary>Share of past growth that the forecast carries on, by its method.</summary>
    public double BelievedShare() => Forecast switch
    {
        ForecastMethod.Naive => 0,
        ForecastMethod.Trend => 1,
        _ => Damping,
    };
}

/// <summary>How an owner forecasts the demand that it builds for.</summary>
public enum ForecastMethod
{
    /// <summary>Demand stays what it is.</summary>
    Naive,

    /// <summary>Last year's growth goes on.</summary>
    Trend,

    /// <summary>A fraction of last year's growth goes on (damped trend).</summary>
    Smoothed,
}

/// <summary>How owners choose between card models, beyond their preference: a logit choice by price, expected value and availability.</summary>
public sealed record CardChoiceInputs
{
    /// <summary>Elasticity of the choice to price over landed cost; appeal falls with price.</summary>
    [Range(0.0, 20.0), Assumption(1, 4)]
    public double PriceElasticity { get; init; } = 2;

    /// <summary>Sensitivity of the choice to net present value over investment.</summary>
    [Range(0.0, 20.0), Assumption(0, 4)]
    public double ValueSensitivity { get; init; } = 3;

    /// <summary>Link bandwidth from which a card model suits training on many cards, GB/s both ways. It lies between PCIe (64) and the slowest dedicated links (about 200).</summary>
    [Range(1.0, 1e5), Assumption(64, 200)]
    public double FastLinkGbS { get; init; } = 150;

    /// <summary>Site size above which a center is also built for large training, PFLOPS. There, models without a fast link lose appeal in proportion to size.</summary>
    [Range(0.1, 1e7), Assumption(150, 600)]
    public double SmallSitePflops { get; init; } = 300;

    /// <summary>Days within which a project wants its cards. Later supply does not count as available.</summary>
    [Range(0.0, 3650.0), Assumption(60, 180)]
    public double WantedWithinDays { get; init; } = 120;

    /// <summary>Smallest project worth a hall, servers.</summary>
    [Range(1, 10_000), Assumption(1, 8)]
    public int SmallestServers { get; init; } = 2;

    /// <summary>How sharply owners avoid a model in short supply: appeal is the available share to this power.</summary>
    [Range(0.0, 20.0), Assumption(1, 3)]
    public double ShortageAversion { get; init; } = 2;

    /// <summary>Lowest appeal that shortage leaves to a model on offer: owners still hope for it.</summary>
    [Range(0.0, 1.0), Assumption(0.005, 0.1)]
    public double LeastAvailability { get; init; } = 0.02;
}
