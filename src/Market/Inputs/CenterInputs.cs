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

    /// <summary>Ideas for new centers by quarter, over the nation; an idea is announced only if its owner still wants it.</summary>
    [Length(0, 1000)]
    public required IReadOnlyList<ProjectWave> Ideas { get; init; }

    /// <summary>The owner types.</summary>
    [Length(0, 10)]
    public required IReadOnlyList<OwnerInputs> Owners { get; init; }

    /// <summary>How long the stages of a project take.</summary>
    public required StageInputs Stages { get; init; }

    /// <summary>How far ahead of demand centers are built.</summary>
    public required BuildAheadInputs BuildAhead { get; init; }

    /// <summary>What building and running costs.</summary>
    public required CostInputs Costs { get; init; }

    /// <summary>How rents are set.</summary>
    public required RentInputs Rents { get; init; }
}

/// <summary>Ideas for new centers in one quarter.</summary>
public sealed record ProjectWave
{
    /// <summary>The quarter, such as <c>2024-Q3</c>; may lie before the first day.</summary>
    [RegularExpression("[12][0-9]{3}-Q[1-4]")]
    public required string Quarter { get; init; }

    /// <summary>Expected number of ideas.</summary>
    [Range(0.0, 1e5)]
    public required double Projects { get; init; }
}

/// <summary>One type of owner.</summary>
public sealed record OwnerInputs
{
    /// <summary>The type.</summary>
    [Key]
    public required OwnerType Owner { get; init; }

    /// <summary>Share of projects; relative, any scale.</summary>
    [Range(0.0, 1e6)]
    public required double ProjectShare { get; init; }

    /// <summary>Share of the centers that operate on the first day; the share of projects when absent.</summary>
    [Range(0.0, 1e6)]
    public double? ShareAtStart { get; init; }

    /// <summary>Median size of a project, PFLOPS (FP16).</summary>
    [Range(0.1, 1e6)]
    public required double MedianPflops { get; init; }

    /// <summary>Standard deviation of the logarithm of size.</summary>
    [Range(0.0, 4.0)]
    public required double SizeSigma { get; init; }

    /// <summary>Largest project, PFLOPS (FP16).</summary>
    [Range(0.1, 1e7)]
    public required double MaxPflops { get; init; }

    /// <summary>Growth of the median size per year, from the first day on.</summary>
    [Range(-0.9, 5.0)]
    public double SizeGrowthPerYear { get; init; }

    /// <summary>How sharply the owner turns to provinces with cheap power: weight of a province times price over mean price to minus this.</summary>
    [Range(0.0, 20.0)]
    public double PowerPriceElasticity { get; init; }

    /// <summary>Rate at which the owner discounts, per year.</summary>
    [Range(0.0, 1.0)]
    public required double HurdleRate { get; init; }

    /// <summary>How hard the owner looks at net present value: 1 is a firm that stops at the first loss, 0 builds whatever comes.</summary>
    [Range(0.0, 1.0)]
    public required double AppraisalStrictness { get; init; }

    /// <summary>Share of investment that a subsidy pays.</summary>
    [Range(0.0, 1.0)]
    public double CapexSubsidyShare { get; init; }

    /// <summary>Share of investment that a loan pays.</summary>
    [Range(0.0, 1.0)]
    public double DebtShare { get; init; }

    /// <summary>The owner's own work at opening, as a share of the center's card-days.</summary>
    [Range(0.0, 1.0)]
    public required double CaptiveAtOpening { get; init; }

    /// <summary>Growth of that work per year.</summary>
    [Range(-1.0, 10.0)]
    public double CaptiveGrowthPerYear { get; init; }

    /// <summary>Largest share of card-days that own work takes.</summary>
    [Range(0.0, 1.0)]
    public required double CaptiveCeiling { get; init; }

    /// <summary>Share of cards offered to others; the rest is kept for the owner.</summary>
    [Range(0.0, 1.0)]
    public required double OfferedShare { get; init; }

    /// <summary>Probability that a project has an anchor tenant before it opens.</summary>
    [Range(0.0, 1.0)]
    public double AnchorProbability { get; init; }

    /// <summary>Share of cards that an anchor tenant takes.</summary>
    [Range(0.0, 1.0)]
    public double AnchorShare { get; init; }

    /// <summary>Rent that an anchor tenant pays, as a share of list.</summary>
    [Range(0.1, 1.5)]
    public double AnchorRentShare { get; init; } = 0.85;

    /// <summary>Mean quality of the software stack, 0 (bare cards) to 1 (the best run centers).</summary>
    [Range(0.0, 1.0)]
    public required double SoftwareQuality { get; init; }

    /// <summary>Card models the owner prefers; relative weights.</summary>
    [Length(1, 100)]
    public required IReadOnlyList<CardWeight> Cards { get; init; }

    /// <summary>Scale-up domains, relative weights.</summary>
    [Length(1, 10)]
    public required IReadOnlyList<DomainWeight> Domains { get; init; }

    /// <summary>Rent policies, relative weights.</summary>
    [Length(1, 10)]
    public required IReadOnlyList<RentPolicyWeight> RentPolicies { get; init; }
}

/// <summary>A weight on a card model.</summary>
public sealed record CardWeight
{
    /// <summary>The card model.</summary>
    [References(typeof(CardModel))]
    public required string Card { get; init; }

    /// <summary>Relative weight.</summary>
    [Range(0.0, 1e6)]
    public required double Weight { get; init; }
}

/// <summary>A weight on a scale-up domain.</summary>
public sealed record DomainWeight
{
    /// <summary>Cards in one scale-up domain.</summary>
    [Range(1, 4096)]
    public required int Cards { get; init; }

    /// <summary>Relative weight.</summary>
    [Range(0.0, 1e6)]
    public required double Weight { get; init; }
}

/// <summary>A weight on a rent policy.</summary>
public sealed record RentPolicyWeight
{
    /// <summary>The policy.</summary>
    public required RentPolicy Policy { get; init; }

    /// <summary>Relative weight.</summary>
    [Range(0.0, 1e6)]
    public required double Weight { get; init; }
}

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

/// <summary>How far ahead of demand centers are built.</summary>
public sealed record BuildAheadInputs
{
    /// <summary>Capacity built over forecast demand at opening; 1 is "just enough", the baseline's sizes belong to <see cref="ReferenceRatio"/>.</summary>
    [Range(0.01, 10.0)]
    public required double Ratio { get; init; }

    /// <summary>The ratio at which the owners' size distributions were observed.</summary>
    [Range(0.01, 10.0)]
    public required double ReferenceRatio { get; init; }

    /// <summary>How demand is forecast.</summary>
    public required ForecastMethod Forecast { get; init; }

    /// <summary>Growth of demand per year that is already in the observed sizes.</summary>
    [Range(-0.9, 10.0)]
    public double ReferenceGrowth { get; init; } = 0.4;

    /// <summary>Share of past growth that the smoothed forecast carries on.</summary>
    [Range(0.0, 1.0)]
    public double Damping { get; init; } = 0.5;
}

/// <summary>What building and running a center costs.</summary>
public sealed record CostInputs
{
    /// <summary>Hall, power and cooling, yuan per kW of IT load.</summary>
    [Range(0.0, 1e6)]
    public required double HallCnyPerKw { get; init; }

    /// <summary>Network and storage, as a share of what the cards cost.</summary>
    [Range(0.0, 5.0)]
    public required double NetworkShareOfCards { get; init; }

    /// <summary>IT power of a server over the sum of its cards' design power.</summary>
    [Range(1.0, 5.0)]
    public required double ServerPowerFactor { get; init; }

    /// <summary>Power of an idle card over its design power.</summary>
    [Range(0.0, 1.0)]
    public required double IdlePowerShare { get; init; }

    /// <summary>Power usage effectiveness of a new center in a moderate climate.</summary>
    [Range(1.0, 3.0)]
    public required double Pue { get; init; }

    /// <summary>Staff, yuan per card and year.</summary>
    [Range(0.0, 1e6)]
    public required double StaffCnyPerCardYear { get; init; }

    /// <summary>Maintenance and spares per year, as a share of what the cards cost.</summary>
    [Range(0.0, 1.0)]
    public required double MaintenanceShare { get; init; }

    /// <summary>Bandwidth, yuan per sold card and day.</summary>
    [Range(0.0, 1e4)]
    public required double BandwidthCnyPerCardDay { get; init; }

    /// <summary>Interest on loans, per year.</summary>
    [Range(0.0, 1.0)]
    public required double LoanRate { get; init; }

    /// <summary>Term of loans, years.</summary>
    [Range(0.5, 50.0)]
    public required double LoanYears { get; init; }

    /// <summary>Years until cards are retired.</summary>
    [Range(0.5, 50.0)]
    public required double ServiceYears { get; init; }
}

/// <summary>How centers set rents.</summary>
public sealed record RentInputs
{
    /// <summary>Years in which a cost-plus rent earns its investment back at the expected fill.</summary>
    [Range(0.5, 30.0)]
    public required double TargetPaybackYears { get; init; }

    /// <summary>Fill that owners expect when they appraise a project and set a cost-plus rent, share of card-days.</summary>
    [Range(0.01, 1.0)]
    public required double ExpectedFill { get; init; }

    /// <summary>Days between reviews of a rent.</summary>
    [Range(1.0, 3650.0)]
    public required double ReviewDays { get; init; }

    /// <summary>Change of the logarithm of a follow-the-market rent at a review per unit of own fill below or above the expected.</summary>
    [Range(0.0, 5.0)]
    public required double FillGain { get; init; }

    /// <summary>Pull of a follow-the-market rent toward the market's mean at a review, 0 to 1.</summary>
    [Range(0.0, 1.0)]
    public required double MarketPull { get; init; }

    /// <summary>Lowest rent over running cost (energy, bandwidth) that a center sells at.</summary>
    [Range(0.0, 10.0)]
    public required double FloorOverRunningCost { get; init; }

    /// <summary>First rent of a penetration policy, as a share of list.</summary>
    [Range(0.05, 1.0)]
    public required double PenetrationShare { get; init; }

    /// <summary>Days that the penetration rent holds.</summary>
    [Range(0.0, 3650.0)]
    public required double PenetrationDays { get; init; }

    /// <summary>What an owner pays its own center for captive work, as a share of the list rent (an internal price; assumption 0.3 to 1).</summary>
    [Range(0.0, 2.0)]
    public double CaptiveRentShare { get; init; } = 0.6;

    /// <summary>Days between changes of a fixed list rent.</summary>
    [Range(1.0, 3650.0)]
    public double ListReviewDays { get; init; } = 365;
}
