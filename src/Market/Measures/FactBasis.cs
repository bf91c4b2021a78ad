namespace MarketSim.Market.Measures;

/// <summary>Whether the model was calibrated to a fact.</summary>
public enum FactBasis
{
    /// <summary>Parameters were chosen with this fact in view.</summary>
    Calibrated,

    /// <summary>The fact was not used.</summary>
    HeldOut,
}
