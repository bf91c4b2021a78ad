using System.ComponentModel.DataAnnotations;

namespace MarketSim.Market.Inputs;

/// <summary>How far ahead of demand centers are built.</summary>
public sealed record BuildAheadInputs
{
    /// <summary>Capacity built over forecast demand at opening; 1 is "just enough", the baseline's sizes belong to <see cref="ReferenceRatio"/>.</summary>
    [Range(0.01, 10.0)]
    public required double Ratio { get; init; }

    /// <summary>The ratio at which the owners' size distributions were observed.</summary>
    [Range(0.01, 10.0)]
    public required double ReferenceRatio { get; init; }

    /// <summary>How demand is forecast.</summary>
    public required ForecastMethod Forecast { get; init; }

    /// <summary>Growth of demand per year that is already in the observed sizes.</summary>
    [Range(-0.9, 10.0)]
    public double ReferenceGrowth { get; init; } = 0.4;

    /// <summary>Share of past growth that the smoothed forecast carries on.</summary>
    [Range(0.0, 1.0)]
    public double Damping { get; init; } = 0.5;
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
