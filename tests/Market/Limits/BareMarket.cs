using MarketSim.Market.Engine;
using MarketSim.Market.Inputs;
using MarketSim.Market.Measures;
using MarketSim.Market.Setting;
using MarketSim.Market.Tests.Samples;
using MarketSim.Scenarios.Populations;

namespace MarketSim.Market.Tests.Limits;

/// <summary>
/// The tiny market with everything taken away that theory leaves out: one province, one card at a constant cost, one kind of work of one card, buyers of one
/// segment that arrive as a Poisson process and are rich, centers without own work, no brokers, no policy. What a limit is about is then put back.
/// </summary>
internal static class BareMarket
{
    /// <summary>Cards in one server of the card.</summary>
    public const int ServerCards = 8;

    public static Scenario Scenario { get; } = Make(TinyMarket.Scenario);

    /// <summary>The scenario over a number of years from its first day on.</summary>
    public static Scenario Years(this Scenario scenario, int years) => scenario.Days((int)(years * 365.25));

    /// <summary>The scenario with its rent inputs changed.</summary>
    public static Scenario Rents(this Scenario scenario, Func<RentInputs, RentInputs> change) =>
        scenario with { Centers = scenario.Centers with { Rents = change(scenario.Centers.Rents) } };

    /// <summary>The scenario with its matching inputs changed.</summary>
    public static Scenario Matching(this Scenario scenario, Func<MatchingInputs, MatchingInputs> change) => scenario with { Matching = change(scenario.Matching) };

    /// <summary>The scenario with its kind of work changed.</summary>
    public static Scenario Work(this Scenario scenario, Func<WorkType, WorkType> change) =>
        scenario with { Demand = scenario.Demand with { Work = [.. scenario.Demand.Work.Select(change)] } };

    /// <summary>Runs the scenario with this many cards at each center that operates at the start.</summary>
    public static (RunRecord Record, KeepingSink Rows) Run(Scenario scenario, int cardsPerCenter, ulong seed = 7, Func<CenterProfile, CenterProfile>? change = null)
    {
        double pflops = cardsPerCenter * scenario.Cards[0].Pflops();
        Population population = PopulationBuilder.Build(scenario, seed);
        population = population with
        {
            Centers = [.. population.Centers.Select(center => (change ?? (same => same))(center with { SizePflops = pflops, SoftwareQuality = 0.6, StartDay = center.StartDay < 0 ? -1 : center.StartDay }))],
        };
        var sink = new KeepingSink();
        var loop = new MarketLoop(new MarketSetting(scenario, population, seed));
        loop.Run(sink);
        return (loop.Record, sink);
    }

    private static Scenario Make(Scenario tiny)
    {
        CardModel card = tiny.Cards[0] with { AnnualCostFall = 0, ImportedShare = 0, LearningRate = 0 };
        return tiny with
        {
            Provinces = [tiny.Provinces[0]],
            Cards = [card],
            Policy = [],
            Performance = tiny.Performance with { Cards = [.. tiny.Performance.Cards.Where(performance => performance.Card == card.Id)] },
            Supply = tiny.Supply with
            {
                Shipments = [.. Enumerable.Range(0, 8).Select(quarter => new Shipment { Card = card.Id, Quarter = $"{2023 + (quarter / 4)}-Q{1 + (quarter % 4)}", Units = 4000, Sigma = 0 })],
                OutsideDemand = [],
                ConsumerShocks = [],
                Tiers = [.. tiny.Supply.Tiers.Select(tier => tier with { CostMarkup = 0 })],
                Pricing = tiny.Supply.Pricing with { NormalMargin = 0, CoverElasticity = 0, ClearingLoss = 0 },
            },
            Brokers = tiny.Brokers with { Kinds = [] },
            Centers = tiny.Centers with
            {
                OperatingAtStart = 1,
                Entry = tiny.Centers.Entry with { UnderWayAtStart = 0, ApprovalRefusedShare = 0, GridRefusedShare = 0, MeanEntryCost = 0 },
                Owners = [Owner(tiny.Centers.Owners[0], card)],
                Costs = tiny.Centers.Costs with { ServiceYears = 50, ResaleFallPerYear = 1 },

                // Rents stay as they were set at the opening.
                Rents = tiny.Centers.Rents with { MostChangeShare = 0, ImitationShare = 0 },
            },
            Demand = tiny.Demand with
            {
                Buyers = 100,
                WeekdayFactors = [1, 1, 1, 1, 1, 1, 1],
                BurstSigma = 0,
                RequestsPerBurst = 1,
                RunningAtStart = 0,
                Segments = [Segment(tiny.Demand.Segments[0])],
                Work = [Work(tiny.Demand.Work[1])],
            },
            Matching = tiny.Matching with
            {
                PatienceDays = 0,
                ChoiceNoise = 0,
                SearchPerRequest = 40,
                LatencyDisutilityPerMs = 0,
                OnlineDataCnyPerTb1000Km = 0,
                OfflineDataCnyPerTb = 0,
            },
        };
    }

    private static OwnerType Owner(OwnerType owner, CardModel card) => owner with
    {
        CaptiveAtOpening = 0,
        CaptiveCeiling = 0,
        OfferedShare = 1,
        AnchorProbability = 0,
        CapexSubsidyShare = 0,
        DebtShare = 0,
        AppraisalStrictness = 0,
        SupportShare = 100,
        Prospects = 0,
        LoansGuaranteed = true,
        Cards = [new CardWeight { Card = card.Id, Weight = 1 }],
        RentPolicies = [new RentPolicyWeight { Policy = RentPolicy.ProfitSeeking, Weight = 1 }],
        OwnWork = [new OwnWorkWeight { Work = "fine_tuning", Weight = 1 }],
    };

    private static Segment Segment(Segment segment) => segment with
    {
        RequestsPerYear = 4,
        RequestsSigma = 0,
        GrowthPerYear = 0,
        BudgetFactor = 100,
        BudgetSigma = 0,
        LearningPerLease = 0,
        FamiliarityWorth = 0,
        DeploymentCostShare = 0,
        BrokerUse = 0,
        Work = [new WorkWeight { Work = "fine_tuning", Weight = 1 }],
        Ecosystems = [new EcosystemWeight { Ecosystem = Ecosystem.Cuda, Weight = 1 }],
    };

    private static WorkType Work(WorkType work) => work with
    {
        MedianPflops = 1e-3,
        SizeSigma = 0,
        SizeGrowthPerYear = 0,
        MedianDays = 30,
        LengthSigma = 0,
        MaxDays = 3650,
        MinMemoryGb = 0,
        LatencyBoundShare = 0,
        MedianDataTb = 0,
    };
}
