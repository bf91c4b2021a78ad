namespace MarketSim.Reports.Figures;

/// <summary>How far the real data reach that runs are held against.</summary>
public static class RealData
{
    /// <summary>Day of the last real figure in the shipped file of series, scenarios/backtest/china-2026.yaml. What lies after it is projection.</summary>
    public static DateOnly LastDay { get; } = new(2026, 8, 26);
}
