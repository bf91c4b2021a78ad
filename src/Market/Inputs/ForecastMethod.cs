namespace MarketSim.Market.Inputs;

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
