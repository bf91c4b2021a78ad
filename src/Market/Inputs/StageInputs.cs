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
