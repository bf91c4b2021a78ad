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

    /// <summary>How owners that may build decide to.</summary>
    public EntryInputs Entry { get; init; } = new();

    /// <summary>The owner types.</summary>
    [Length(0, 20)]
    public required IReadOnlyList<OwnerType> Owners { get; init; }

    /// <summary>Share of the cards kept for own use but idle that owners let by time in provinces where policy organises time-sharing.</summary>
    [Range(0.0, 1.0), Assumption(0, 0.8)]
    public double TimeShareOffer { get; init; }

    /// <summary>How long the stages of a project take.</summary>
    public required StageInputs Stages { get; init; }

    /// <summary>How far ahead of demand centers are built.</summary>
    public required BuildAheadInputs BuildAhead { get; init; }

    /// <summary>What building and running costs.</summary>
    public required CostInputs Costs { get; init; }

    /// <summary>How rents are set.</summary>
    public required RentInputs Rents { get; init; }

    /// <summary>What owners expect when they appraise a project.</summary>
    public AppraisalInputs Appraisal { get; init; } = new();

    /// <summary>How owners choose between card models.</summary>
    public CardChoiceInputs CardChoice { get; init; } = new();

    /// <summary>How projects buy cards.</summary>
    public PurchasingInputs Purchasing { get; init; } = new();

    /// <summary>How a site is built and opened, hall by hall.</summary>
    public ConstructionInputs Construction { get; init; } = new();

    /// <summary>How centers choose tenants and remember their fill.</summary>
    public LeasingInputs Leasing { get; init; } = new();

    /// <summary>How centers' software is learnt.</summary>
    public SoftwareInputs Software { get; init; } = new();

    /// <summary>Contracts of years.</summary>
    public ContractInputs Contracts { get; init; } = new();

    /// <summary>How centers end before their cards are old.</summary>
    public ExitInputs Exit { get; init; } = new();

    /// <summary>How owners' own work fluctuates.</summary>
    public CaptiveWorkInputs CaptiveWork { get; init; } = new();

    /// <summary>How the skill and the cards of centers are drawn.</summary>
    public CenterDrawInputs Draw { get; init; } = new();

    /// <summary>Centers that are named and described, besides those that are drawn; none if absent.</summary>
    [Length(0, 100)]
    public IReadOnlyList<NamedCenter>? Named { get; init; }
}

/// <summary>How the skill and the cards of centers are drawn before a run.</summary>
public sealed record CenterDrawInputs
{
    /// <summary>Spread of the quality of software stacks within an owner type: standard deviation.</summary>
    [Range(0.0, 1.0), Assumption(0.05, 0.2)]
    public double SoftwareQualitySpread { get; init; } = 0.12;

    /// <summary>Age of a card model at which its weight is halved, for sites older than all known shipments, years.</summary>
    [Range(0.05, 50.0), Assumption(0.5, 2)]
    public double CardHalfLifeYears { get; init; } = 1;

    /// <summary>Number of cards above which an old site was rare. Slow cards lose weight at larger sites.</summary>
    [Range(1.0, 1e7), Assumption(500, 4000)]
    public double UsualSiteCards { get; init; } = 1000;
}
