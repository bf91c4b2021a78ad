namespace MarketSim.Market.Measures;

/// <summary>The Törnqvist price index: the change of logarithm of prices, each weighted by the mean of its shares of value then and now.</summary>
/// <remarks>IMF, Consumer Price Index Manual, 2020, chapters 8 and 17.</remarks>
internal static class Tornqvist
{
    /// <summary>Change of the index's logarithm; 0 without any good.</summary>
    /// <param name="goods">What was sold then and now.</param>
    public static double Change(IReadOnlyList<MatchedGood> goods)
    {
        double now = goods.Sum(good => good.ValueNow);
        double before = goods.Sum(good => good.ValueBefore);
        return goods.Sum(good => 0.5 * ((good.ValueNow / now) + (good.ValueBefore / before)) * good.LogChange);
    }
}

/// <summary>A good that was sold in both periods.</summary>
/// <param name="ValueNow">Value sold now, above 0.</param>
/// <param name="ValueBefore">Value sold then, above 0.</param>
/// <param name="LogChange">Change of the logarithm of its price.</param>
internal readonly record struct MatchedGood(double ValueNow, double ValueBefore, double LogChange);
