using System.ComponentModel.DataAnnotations;

namespace MarketSim.Market.Inputs;

/// <summary>How the price of frame contracts follows the market, and when an owner under one buys elsewhere.</summary>
public sealed record FrameInputs
{
    /// <summary>Mean lag of the price of frame contracts behind the price that suppliers are paid, days.</summary>
    [Range(1.0, 3650.0), Assumption(30, 180)]
    public double LagDays { get; init; } = 90;

    /// <summary>Share of what suppliers are paid above the contract's lowest price that makers ask of frame contracts too.</summary>
    [Range(0.0, 1.0), Assumption(0.2, 0.8)]
    public double FollowShare { get; init; } = 0.5;

    /// <summary>How long an owner waits for a delivery that is due before it puts the arrears to tender, days.</summary>
    [Range(0, 3650), Assumption(14, 90)]
    public int ArrearsDays { get; init; } = 42;
}
