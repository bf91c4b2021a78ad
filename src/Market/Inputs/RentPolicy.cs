namespace MarketSim.Market.Inputs;

/// <summary>How a center sets its rent.</summary>
public enum RentPolicy
{
    /// <summary>Unit cost at expected fill plus a margin.</summary>
    CostPlus,

    /// <summary>The market's rent for comparable cards, shaded by the own fill.</summary>
    FollowMarket,

    /// <summary>A low rent until use has become a habit, then list.</summary>
    PenetrationThenList,

    /// <summary>A list rent that is seldom changed.</summary>
    FixedList,
}
