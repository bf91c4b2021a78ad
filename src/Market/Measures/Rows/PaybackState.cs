namespace MarketSim.Market.Measures.Rows;

/// <summary>What a run can say of a center's payback.</summary>
public enum PaybackState
{
    /// <summary>The center did not open.</summary>
    NotOpened,

    /// <summary>Unknown: it opened before day 1, and its investment is not in the run.</summary>
    BeforeRun,

    /// <summary>Unknown: it has been open for less than three months, too short to project.</summary>
    TooYoung,

    /// <summary>It recovered its cost during the run.</summary>
    Recovered,

    /// <summary>It has not yet, and would before its cards retire if the last 365 days went on.</summary>
    Projected,

    /// <summary>It does not before its cards retire: they have retired, or the last 365 days do not earn it.</summary>
    Never,
}
