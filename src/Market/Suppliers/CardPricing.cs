using MarketSim.Market.Inputs;

namespace MarketSim.Market.Suppliers;

/// <summary>The weekly pricing rule: days of cover against a target, between a floor at own cost and a ceiling.</summary>
internal static class CardPricing
{
    /// <summary>Least cover that counts, days: an empty shelf is not infinitely short (assumption).</summary>
    private const double LeastCoverDays = 1;

    /// <summary>Next week's price.</summary>
    /// <param name="inputs">The rule's parameters.</param>
    /// <param name="price">This week's price, yuan.</param>
    /// <param name="ownCost">Landed cost with the supplier's own markup, yuan.</param>
    /// <param name="stock">Cards in stock.</param>
    /// <param name="demandPerDay">Cards asked for per day.</param>
    /// <param name="oldestAge">Age of the oldest lot, days.</param>
    public static double Next(PricingInputs inputs, double price, double ownCost, long stock, double demandPerDay, int oldestAge)
    {
        double cover = Math.Max(LeastCoverDays, demandPerDay > 0 ? stock / demandPerDay : stock > 0 ? inputs.TargetCoverDays * 4 : inputs.TargetCoverDays);
        double step = Math.Clamp(inputs.Gain * Math.Log(inputs.TargetCoverDays / cover), -inputs.MaxWeeklyChange, inputs.MaxWeeklyChange);
        bool clearing = stock > 0 && oldestAge > inputs.ClearAfterDays;
        double floor = clearing ? ownCost * (1 - inputs.ClearingLoss) : ownCost;

        // A falling cost line may leave the price above the ceiling, a rising one below the floor: both bind at once, so no bound is overstepped for long.
        return Math.Clamp(price * Math.Exp(step), floor, Math.Max(floor, ownCost * inputs.MaxPriceOverCost));
    }
}
