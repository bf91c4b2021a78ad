namespace MarketSim.Market.Measures.Rows;

/// <summary>Why a project was given up.</summary>
public enum CancelReason
{
    /// <summary>It no longer pays.</summary>
    Value,

    /// <summary>It got no approval.</summary>
    Approval,

    /// <summary>It got no connection to the grid.</summary>
    Grid,

    /// <summary>No bank lends for it.</summary>
    Loan,

    /// <summary>Its cards did not come, or cost more than they are worth.</summary>
    Cards,

    /// <summary>Its owners need no more for their own work.</summary>
    Need,
}
