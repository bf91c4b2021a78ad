using MarketSim.Market.Books;

namespace MarketSim.Reports.Figures;

/// <summary>Idle card-days of a row, by obstacle.</summary>
public static class IdleCauses
{
    /// <summary>Of the nation on a day, indexed by <see cref="Obstacle"/>.</summary>
    public static long[] Of(NationalDay row) => InOrder(
        row.IdleNoDemandCardDays, row.IdleNoCapacityCardDays, row.IdleUnknownSellerCardDays, row.IdleRemoteCardDays, row.IdleOverBudgetCardDays,
        row.IdleSoftwareCardDays, row.IdleInterconnectCardDays, row.IdleHardwareCardDays, row.IdleDeploymentCostCardDays,
        row.IdleEffectiveCostCardDays, row.IdleReservedCardDays);

    /// <remarks>The order of the arguments is the order of <see cref="Obstacle"/>.</remarks>
    private static long[] InOrder(params long[] cardDays) => cardDays;
}
