namespace MarketSim.Market.Inputs;

/// <summary>The segments of demand.</summary>
public enum Segment
{
    /// <summary>Head firms.</summary>
    HeadFirm,

    /// <summary>Universities and institutes.</summary>
    University,

    /// <summary>Small and medium enterprises.</summary>
    Sme,

    /// <summary>Government bodies.</summary>
    Government,

    /// <summary>Startups that train models.</summary>
    Startup,
}
