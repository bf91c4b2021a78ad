using System.ComponentModel.DataAnnotations;

namespace MarketSim.Market.Inputs;

/// <summary>Centers: who builds them, how many, what they cost and how they decide.</summary>
public sealed record CenterInputs
{
    /// <summary>Centers that already operate on the first day.</summary>
    [Range(0, 1_000_000)]
    public required int OperatingAtStart { get; init; }

    /// <summary>The years (before the first day) over which those were opened, evenly.</summary>
    [Range(0.1, 20.0)]
    public double OpenedOverYears { get; init; } = 3.0;

    /// <summary>Capacity of the centers that operate on the first day, PFLOPS (FP16): the drawn sizes of the giants among them are scaled to it; 0 leaves them as drawn.</summary>
    [Range(0.0, 1e8)]
    public double CapacityAtStartPflops { get; init; }

    /// <summary>Ideas for new centers by quarter or month, over the nation; an idea is announced only if its owner still wants it.</summary>
    [Length(0, 1000)]
    public required IReadOnlyList<ProjectWave> Ideas { get; init; }

    /// <summary>The owner types.</summary>
    [Length(0, 20)]
    public required IReadOnlyList<OwnerType> Owners { get; init; }

    /// <summary>
    /// Share of the cards kept for own use but idle that owners let by time in provinces where policy organises time-sharing (assumption, range 0 to 0.8).
    /// </summary>
    [Range(0.0, 1.0)]
    public double TimeShareOffer { get; init; }

    /// <summary>How long the stages of a project take.</summary>
    public required StageInputs Stages { get; init; }

    /// <summary>How far ahead of demand centers are built.</summary>
    public required BuildAheadInputs BuildAhead { get; init; }

    /// <summary>What building and running costs.</summary>
    public required CostInputs Costs { get; init; }

    /// <summary>How rents are set.</summary>
    public required RentInputs Rents { get; init; }
}

/// <summary>Ideas for new centers in a quarter or a month.</summary>
public sealed record ProjectWave
{
    /// <summary>The quarter or month, such as <c>2024-Q3</c> or <c>2024-07</c>; may lie before the first day.</summary>
    [RegularExpression("[12][0-9]{3}-(Q[1-4]|0[1-9]|1[0-2])")]
    public required string Period { get; init; }

    /// <summary>Expected number of ideas.</summary>
    [Range(0.0, 1e5)]
    public required double Projects { get; init; }

    /// <summary>The owner types whose ideas they are, in proportion to their project shares; none named means all.</summary>
    [References(typeof(OwnerType))]
    [Length(0, 20)]
    public IReadOnlyList<string> Owners { get; init; } = [];
}
