namespace MarketSim.Market.Inputs;

/// <summary>The tiers of suppliers.</summary>
public enum SupplierTier
{
    /// <summary>The maker's own channel.</summary>
    MakerChannel,

    /// <summary>An established distributor.</summary>
    Distributor,

    /// <summary>A trader; many are newcomers.</summary>
    Trader,
}
