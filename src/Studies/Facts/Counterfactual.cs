namespace MarketSim.Studies.Facts;

/// <summary>The runs that some facts are paired with: the same seed, one thing changed.</summary>
public enum Counterfactual
{
    /// <summary>No time-shared capacity is sold (F18).</summary>
    NoTimeSharing,

    /// <summary>All market-built centers price low first and list later (F22).</summary>
    PenetrationPricing,

    /// <summary>All market-built centers price at list from the day they open (F22).</summary>
    ListPricing,

    /// <summary>Regional platforms know no centers (F23).</summary>
    NoPlatforms,

    /// <summary>A national platform that four buyers in five use (F23).</summary>
    NationalPlatform,

    /// <summary>Centers are built to 0.6 of the baseline's ratio (F28).</summary>
    BuildAhead06,

    /// <summary>Centers are built to 1.5 times the baseline's ratio (F28).</summary>
    BuildAhead15,

    /// <summary>Centers are built to 2.5 times the baseline's ratio (F28).</summary>
    BuildAhead25,
}
