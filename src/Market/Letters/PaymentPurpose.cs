namespace MarketSim.Market.Letters;

/// <summary>What a payment is for.</summary>
public enum PaymentPurpose
{
    /// <summary>Cards.</summary>
    Cards,

    /// <summary>Hall, power, cooling, network: investment besides cards.</summary>
    Construction,

    /// <summary>Rent of leased cards.</summary>
    Rent,

    /// <summary>The rent that a voucher pays.</summary>
    Voucher,

    /// <summary>A broker's commission.</summary>
    Commission,

    /// <summary>Energy.</summary>
    Energy,

    /// <summary>Staff, maintenance, bandwidth.</summary>
    Operations,

    /// <summary>A loan paid out.</summary>
    LoanDrawn,

    /// <summary>A loan paid back.</summary>
    LoanRepaid,

    /// <summary>Interest.</summary>
    Interest,

    /// <summary>A subsidy to investment or power.</summary>
    Subsidy,

    /// <summary>What an owner pays its own center for its own work (an internal price).</summary>
    CaptiveUse,

    /// <summary>Rent of an anchor tenant.</summary>
    AnchorRent,

    /// <summary>Bringing work and data to a seller.</summary>
    Deployment,

    /// <summary>A broker's or a supplier's own running cost.</summary>
    Overhead,

    /// <summary>Retired cards, sold second-hand.</summary>
    Resale,
}
