namespace MarketSim.Market.Inputs;

/// <summary>Who owns a center.</summary>
public enum OwnerType
{
    /// <summary>A head internet or telecom-cloud firm, with captive work (头部企业).</summary>
    HeadFirm,

    /// <summary>A firm that builds to sell compute (市场化).</summary>
    Market,

    /// <summary>A university or research institute.</summary>
    University,

    /// <summary>A local government's platform company.</summary>
    LocalGovernment,

    /// <summary>A telecom operator.</summary>
    Telecom,
}
