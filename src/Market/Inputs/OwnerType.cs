using System.ComponentModel.DataAnnotations;

namespace MarketSim.Market.Inputs;

/// <summary>A type of owner: who builds centers, why, and how they are run.</summary>
public sealed record OwnerType
{
    /// <summary>Unique short name, such as <c>market</c>; tables and other parts of the scenario use it.</summary>
    [Key]
    [RegularExpression("[a-z][a-z0-9_]{0,40}")]
    public required string Id { get; init; }

    /// <summary>Title in English, as reports print it.</summary>
    public required string Title { get; init; }

    /// <summary>Title in Chinese, as reports print it.</summary>
    public required string TitleZh { get; init; }

    /// <summary>Whether its centers are built to sell compute to others (市场化建设); figures and facts on market-built centers look at these.</summary>
    public bool MarketBuilt { get; init; }

    /// <summary>Owners of this type that may build a center in the run: firms, universities, cities with a site in mind. Each builds one at most.</summary>
    [Range(0, 100_000)]
    public int Prospects { get; init; }

    /// <summary>How often one of them finds site, money and partners for a project, per year. Whether it builds depends on what it expects then.</summary>
    [Range(0.0, 365.0), Assumption(0.02, 1)]
    public double OpportunitiesPerYear { get; init; } = 0.2;

    /// <summary>Whether others stand for its loans, so that banks don't look at the project: a province, a university, a listed group.</summary>
    public bool LoansGuaranteed { get; init; }

    /// <summary>Share of the projects that are under way on the first day; relative, any scale.</summary>
    [Range(0.0, 1e6)]
    public required double ProjectShare { get; init; }

    /// <summary>Share of the centers that operate on the first day; the share of those under way when absent.</summary>
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

    /// <summary>Days over which a maker delivers a site's cards under a frame contract, in equal parts; 0: the owner buys by tender from suppliers.</summary>
    [Range(0.0, 3650.0)]
    public double FrameContractDays { get; init; }

    /// <summary>Time that its projects take over that of the stages. Firms that rent finished halls and hold no public tender are faster.</summary>
    [Range(0.01, 10.0), Assumption(0.3, 1)]
    public double StageTimeFactor { get; init; } = 1.0;

    /// <summary>Build-ahead ratio of this type's centers to be built over the nation's.</summary>
    [Range(0.01, 100.0)]
    public double BuildAheadFactor { get; init; } = 1.0;

    /// <summary>How sharply the owner turns to provinces with cheap power: weight of a province times price over mean price to minus this.</summary>
    [Range(0.0, 20.0)]
    public double PowerPriceElasticity { get; init; }

    /// <summary>Rate at which the owner discounts, per year.</summary>
    [Range(0.0, 1.0)]
    public required double HurdleRate { get; init; }

    /// <summary>How hard the owner looks at returns: 1 is a firm that stops at the first loss, before it builds and after; 0 builds and runs whatever comes.</summary>
    [Range(0.0, 1.0)]
    public required double AppraisalStrictness { get; init; }

    /// <summary>Share of investment that a subsidy pays.</summary>
    [Range(0.0, 1.0)]
    public double CapexSubsidyShare { get; init; }

    /// <summary>Share of investment that a loan pays.</summary>
    [Range(0.0, 1.0)]
    public double DebtShare { get; init; }

    /// <summary>
    /// What the owner puts into a center that can't pay its bills, at most, as a share of the investment. At 0 it walks away at once; a large share never lets a center fail.
    /// </summary>
    [Range(0.0, 100.0), Assumption(0, 1)]
    public double SupportShare { get; init; } = 0.1;

    /// <summary>
    /// Whether owners of this type are few large firms that move their work between all their sites. They need what the dated need for their kinds of work says, build when that
    /// is more than they have, and rent when they are short. The others' need belongs to a site and grows with it.
    /// </summary>
    public bool SharesNeed { get; init; }

    /// <summary>The owner's own work at opening, as a share of the center's card-days; for owners that share their need, the share of a site that they plan to use.</summary>
    [Range(0.0, 1.0)]
    public required double CaptiveAtOpening { get; init; }

    /// <summary>How much the own work of sites of a kind differs for good: standard deviation of its logarithm.</summary>
    [Range(0.0, 3.0), Assumption(0, 1)]
    public double CaptiveSpread { get; init; }

    /// <summary>Growth of that work per year.</summary>
    [Range(-1.0, 10.0)]
    public double CaptiveGrowthPerYear { get; init; }

    /// <summary>Largest share of card-days that own work takes.</summary>
    [Range(0.0, 1.0)]
    public required double CaptiveCeiling { get; init; }

    /// <summary>What the owner and its anchor tenant run on their own cards; relative weights.</summary>
    [Length(1, 10)]
    public required IReadOnlyList<OwnWorkWeight> OwnWork { get; init; }

    /// <summary>Share of cards offered to others; the rest is kept for the owner.</summary>
    [Range(0.0, 1.0)]
    public required double OfferedShare { get; init; }

    /// <summary>
    /// What owners that share their need offer besides: share of the cards that they plan to use and have no need for. They take them back as leases end.
    /// </summary>
    [Range(0.0, 1.0), Assumption(0, 1)]
    public double SurplusOfferedShare { get; init; }

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

    /// <summary>How its centers and their owners are named.</summary>
    public NamePattern Names { get; init; } = NamePattern.OfCenters;
}
