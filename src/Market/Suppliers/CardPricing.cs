using MarketSim.Market.Inputs;

namespace MarketSim.Market.Suppliers;

/// <summary>The weekly pricing rule: the fewer days of cover, and the more cards others wait for, the higher the price aimed at over own cost; the price goes part of the way.</summary>
/// <remarks>
/// What ends a rise is what buyers can pay: a supplier counts only demand at its price or above, so its cover grows long where nobody can follow. The ceiling is a safety bound.
/// A level for each cover, not a push for each gap: a rule that pushed as long as cover was off target would run from floor to ceiling and back with every
/// large order, since cover recovers by deliveries, not by price alone.
/// </remarks>
internal static class CardPricing
{
    /// <summary>Next week's price.</summary>
    /// <param name="inputs">The rule's parameters.</param>
    /// <param name="price">This week's price, yuan.</param>
    /// <param name="ownCost">Landed cost with the supplier's own markup, yuan.</param>
    /// <param name="stock">Cards in stock and on the way.</param>
    /// <param name="demandPerDay">Cards asked for per day at this price or above.</param>
    /// <param name="oldestAge">Age of the oldest lot, days; 0 without stock.</param>
    /// <param name="targetDays">Cover aimed at, days.</param>
    /// <param name="waiting">Cards that projects wait for over what the market will have, at least 1.</param>
    public static double Next(PricingInputs inputs, double price, double ownCost, long stock, double demandPerDay, int oldestAge, double targetDays, double waiting)
    {
        bool isAsked = demandPerDay * targetDays >= 1;
        double cover = Math.Max(
            inputs.Bounds.LeastCoverDays,
            isAsked ? stock / demandPerDay : stock > 0 ? targetDays * inputs.Bounds.UnwantedCoverFactor : targetDays);
        double pressure = targetDays / cover * (isAsked ? waiting : 1);
        double floor = ownCost * (1 - (stock > 0 ? ClearingCut(inputs, oldestAge) : 0));
        double ceiling = Math.Max(floor, ownCost * inputs.MaxPriceOverCost);
        double aim = Math.Clamp(ownCost * (1 + inputs.NormalMargin) * Math.Pow(pressure, inputs.CoverElasticity), floor, ceiling);
        double step = Math.Clamp(inputs.WeeklyAdjustment * Math.Log(aim / price), -inputs.MaxWeeklyChange, inputs.MaxWeeklyChange);

        // A falling cost line may leave the price above the ceiling, a rising one below the floor: both bind at once, so no bound is overstepped for long.
        return Math.Clamp(price * Math.Exp(step), floor, ceiling);
    }

    /// <summary>How far under own cost old stock may go: one more clearing loss for each further clearing age, so that nothing lies for ever.</summary>
    public static double ClearingCut(PricingInputs inputs, int oldestAge) =>
        Math.Min(inputs.Bounds.DeepestCutShare, inputs.ClearingLoss * Math.Floor(oldestAge / inputs.ClearAfterDays));
}
