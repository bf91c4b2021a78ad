using System.ComponentModel.DataAnnotations;

namespace MarketSim.Market.Inputs;

/// <summary>How projects buy cards, by tender or under a frame contract.</summary>
public sealed record PurchasingInputs
{
    /// <summary>Days between two rounds of tenders, or of calls under a frame contract.</summary>
    [Range(1, 365)]
    [Assumption(7, 28)]
    public int AskEveryDays { get; init; } = 14;

    /// <summary>Most parts that an order is placed in. Large projects take delivery over months.</summary>
    [Range(1, 1000)]
    [Assumption(2, 8)]
    public int MaxParts { get; init; } = 8;

    /// <summary>Smallest part of an order, cards. 128 cards are 16 servers of 8.</summary>
    [Range(1, 10_000_000)]
    [Assumption(32, 512)]
    public int SmallestPartCards { get; init; } = 128;

    /// <summary>Share of all orders for a model that its makers must be able to deliver within the term before an owner signs a frame contract.</summary>
    [Range(0.0, 1.0)]
    [Assumption(0.5, 1)]
    public double FrameCoverageShare { get; init; } = 0.8;

    /// <summary>Longest wait for enough supply before an owner signs a frame contract all the same, days.</summary>
    [Range(0, 3650)]
    [Assumption(90, 365)]
    public int FrameWaitDays { get; init; } = 180;
}
