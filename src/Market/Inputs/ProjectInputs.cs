using System.ComponentModel.DataAnnotations;

namespace MarketSim.Market.Inputs;

/// <summary>Durations of the stages of a project: lognormal, with these medians.</summary>
public sealed record StageInputs
{
    /// <summary>Announcement to tender, days.</summary>
    [Range(1.0, 3650.0)]
    public required double TenderDays { get; init; }

    /// <summary>Tender to award, days.</summary>
    [Range(1.0, 3650.0)]
    public required double AwardDays { get; init; }

    /// <summary>Award to the day the hall is ready for cards, days.</summary>
    [Range(1.0, 3650.0)]
    public required double ConstructionDays { get; init; }

    /// <summary>How long before the hall is ready cards are ordered, days; an award that leaves less time is followed by the order at once.</summary>
    [Range(0.0, 3650.0)]
    public double CardsOrderedBeforeDays { get; init; } = 75;

    /// <summary>Arrival of the last cards to operation, days.</summary>
    [Range(0.0, 3650.0)]
    public required double InstallDays { get; init; }

    /// <summary>Standard deviation of the logarithm of each duration.</summary>
    [Range(0.0, 2.0)]
    public required double Sigma { get; init; }

    /// <summary>Packages that one project awards (construction, equipment, network, operation), mean number, at least 1.</summary>
    [Range(1.0, 20.0)]
    public double AwardsPerProject { get; init; } = 1.5;

    /// <summary>How long an owner waits for cards before the order is cut to what came, days.</summary>
    [Range(1.0, 3650.0)]
    public required double PatienceForCardsDays { get; init; }

    /// <summary>Longest delay of a project that does not pay today, before it is cancelled, days.</summary>
    [Range(0.0, 3650.0)]
    public required double MaxDelayDays { get; init; }
}

/// <summary>How projects buy cards, by tender or under a frame contract.</summary>
public sealed record PurchasingInputs
{
    /// <summary>Days between two rounds of tenders, or of calls under a frame contract.</summary>
    [Range(1, 365), Assumption(7, 28)]
    public int AskEveryDays { get; init; } = 14;

    /// <summary>Most parts that an order is placed in. Large projects take delivery over months.</summary>
    [Range(1, 1000), Assumption(2, 8)]
    public int MaxParts { get; init; } = 8;

    /// <summary>Smallest part of an order, cards. 128 cards are 16 servers of 8.</summary>
    [Range(1, 10_000_000), Assumption(32, 512)]
    public int SmallestPartCards { get; init; } = 128;

    /// <summary>Cards that a buyer asks for when a model is short, at most, over those that it needs: it asks at more suppliers than it will buy from, and drops the rest.</summary>
    [Range(1.0, 100.0), Assumption(1, 3)]
    public double ShortageAskFactor { get; init; } = 2;

    /// <summary>Share of all orders for a model that its makers must be able to deliver within the term before an owner signs a frame contract.</summary>
    [Range(0.0, 1.0), Assumption(0.5, 1)]
    public double FrameCoverageShare { get; init; } = 0.8;

    /// <summary>Longest wait for enough supply before an owner signs a frame contract all the same, days.</summary>
    [Range(0, 3650), Assumption(90, 365)]
    public int FrameWaitDays { get; init; } = 180;
}

/// <summary>How a site is built and opened, hall by hall.</summary>
public sealed record ConstructionInputs
{
    /// <summary>Cards of one hall, about 5 MW. A smaller site opens as a whole.</summary>
    [Range(1, 10_000_000), Assumption(2000, 8000)]
    public int HallCards { get; init; } = 4096;

    /// <summary>Most halls that a site opens one by one. Larger sites have larger halls.</summary>
    [Range(1, 1000), Assumption(4, 12)]
    public int MaxHalls { get; init; } = 8;

    /// <summary>Loss that an owner accepts on an unfilled order, as a share of what it accepts on a project. An order is easier to drop.</summary>
    [Range(0.0, 1.0), Assumption(0.5, 1)]
    public double OrderToleranceShare { get; init; } = 0.8;

    /// <summary>Share of an order below which a cut order is canceled.</summary>
    [Range(0.0, 1.0), Assumption(0.05, 0.3)]
    public double LeastOrderShare { get; init; } = 0.06;

    /// <summary>Share of a hall's cost paid at award. The rest is paid when cards are installed.</summary>
    [Range(0.0, 1.0), Assumption(0.3, 0.6)]
    public double PaidAtAwardShare { get; init; } = 0.4;
}
