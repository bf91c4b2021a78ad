using MarketSim.Market.Identity;
using MarketSim.Market.Inputs;
using MarketSim.Market.Policies;

namespace MarketSim.Scenarios.Tests.Populations;

/// <summary>A small but whole scenario, without a file.</summary>
internal static class Markets
{
    public static Scenario Small { get; } = new()
    {
        Name = "small",
        Title = "Small",
        TitleZh = "小市场",
        Horizon = new Horizon { Start = new DateOnly(2023, 1, 1), End = new DateOnly(2025, 12, 31) },
        Provinces =
        [
            Province("Beijing", "北京", "北京市", 43760, 10),
            Province("Ningxia", "宁夏", "银川市", 5315, 30),
            Province("Guangdong", "广东", "广州市", 135673, 60),
            Province("Elsewhere", "外地", "外埠市", 1000, 0),
        ],
        Cards =
        [
            Card("Old", "One", Ecosystem.Cuda, 125, new DateOnly(2018, 1, 1)),
            Card("Barred", "One", Ecosystem.Cuda, 312, new DateOnly(2020, 11, 1)),
            Card("Home", "Two", Ecosystem.Cann, 320, new DateOnly(2023, 1, 1)),
            Card("Later", "Three", Ecosystem.RocmLike, 500, new DateOnly(2024, 7, 1)),
        ],
        Supply = new SupplyInputs
        {
            Shipments =
            [
                .. Quarters(2023, 3).Select(quarter => Shipment("Barred", quarter, 50_000)),
                .. Quarters(2023, 12).Select(quarter => Shipment("Home", quarter, 50_000)),
                .. Quarters(2024, 8).Skip(2).Select(quarter => Shipment("Later", quarter, 50_000)),
            ],
            ExchangeRates = [new ExchangeRate { From = new DateOnly(2023, 1, 1), CnyPerUsd = 7 }],
            Seasonality = [1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1],
            Tiers =
            [
                new SupplierTierInputs { Tier = SupplierTier.MakerChannel, Count = 2, AllocationWeight = 5, CardModelsCarried = 1.5, LeadDays = 45, CostMarkup = 0 },
                new SupplierTierInputs { Tier = SupplierTier.Trader, Count = 20, PresentAtStart = 0.4, AllocationWeight = 1, CardModelsCarried = 2, LeadDays = 20, CostMarkup = 0.02 },
            ],
            LotSizes = [new LotSize { MinServers = 1, MaxServers = 10, Weight = 1 }],
            Pricing = new PricingInputs
            {
                TargetCoverDays = 30,
                CoverElasticity = 0.15,
                WeeklyAdjustment = 0.5,
                MaxWeeklyChange = 0.05,
                ClearAfterDays = 150,
                ClearingLoss = 0.1,
                MaxPriceOverCost = 2,
                EntryMargin = 1.1,
                ExitMargin = 1,
            },
        },
        Centers = Centers(),
        Demand = Demand(),
        Brokers = new BrokerInputs
        {
            Kinds = [Broker(BrokerKind.Middleman, 40), Broker(BrokerKind.Integrator, 6), Broker(BrokerKind.RegionalPlatform, 3), Broker(BrokerKind.NationalPlatform, 1)],
            ContactsPerBuyer = 2,
            BrokersPerRequest = 3,
            GiveUpAfterDays = 200,
            EntryPerDay = 0.01,
        },
        Matching = new MatchingInputs
        {
            Rounds = 2,
            ShortlistLength = 5,
            PatienceDays = 5,
            ChoiceNoise = 0.3,
            SearchPerRequest = 3,
            FamiliarityFadePerYear = 0.3,
            FamiliarityGain = 0.3,
            LatencyDisutilityPerMs = 0.002,
            OnlineDataCnyPerTb1000Km = 100,
            OfflineDataCnyPerTb = 100,
            EcosystemMisfitFactor = 2,
            EcosystemFeasibleQuality = 0.5,
        },
        Performance = new PerformanceInputs
        {
            StackFloor = 0.3,
            ActiveShare = 0.7,
            TraditionalBelowQuality = 0.5,
        },
        Policy = [new PolicyEvent { Date = new DateOnly(2023, 10, 17), Kind = ExportControl.Name, Cards = ["Barred"] }],
    };

    public static Scenario WithBuyers(int buyers) => Small with { Demand = Small.Demand with { Buyers = buyers } };

    public static Scenario WithUnderWay(int projects) => Small with { Centers = Small.Centers with { Entry = Small.Centers.Entry with { UnderWayAtStart = projects } } };

    public static Scenario WithProspects(string owner, int prospects) => Small with
    {
        Centers = Small.Centers with { Owners = [.. Small.Centers.Owners.Select(type => type.Id == owner ? type with { Prospects = prospects } : type)] },
    };

    public static Scenario WithOperating(int centers) => Small with { Centers = Small.Centers with { OperatingAtStart = centers } };

    /// <summary>Place of a type of owner in <see cref="Small"/>.</summary>
    public static Index<OwnerType> Owner(string id) => new(Small.Centers.Owners.ToList().FindIndex(owner => owner.Id == id));

    /// <summary>Place of a segment in <see cref="Small"/>.</summary>
    public static Index<Segment> Segment(string id) => new(Small.Demand.Segments.ToList().FindIndex(segment => segment.Id == id));

    private static NamePattern Named(string name, string owner, NameVocabulary from) =>
        new() { Words = [new NameWord { Word = "word", From = from }], Name = name, Owner = owner };

    private const int AllProspects = 332;

    private static CenterInputs Centers() => new()
    {
        OperatingAtStart = 80,
        OpenedOverYears = 2,
        Owners =
        [
            Owner("head_firm", 0.06, 28_000, 0.4, 60_000) with { ShareAtStart = 0.1 },
            Owner("market", 0.44, 250, 0.8, 4_000) with { AnchorProbability = 0.3, AnchorShare = 0.5 },
            Owner("university", 0.15, 60, 0.8, 600) with { Names = Named("{word}智算平台", "{word}", NameVocabulary.University) },
            Owner("local_government", 0.23, 170, 0.7, 1_500),
            Owner("telecom", 0.12, 280, 0.8, 6_000),
        ],
        Stages = new StageInputs { TenderDays = 50, AwardDays = 40, ConstructionDays = 150, InstallDays = 30, Sigma = 0.35, AwardsPerProject = 1.9, PatienceForCardsDays = 90, MaxDelayDays = 300 },
        BuildAhead = new BuildAheadInputs { Ratio = 1.3, ReferenceRatio = 1.3, Forecast = ForecastMethod.Smoothed },
        Costs = new CostInputs
        {
            HallCnyPerKw = 15_000,
            NetworkShareOfCards = 0.2,
            ServerPowerFactor = 1.6,
            IdlePowerShare = 0.25,
            Pue = 1.3,
            StaffCnyPerCardYear = 3_000,
            MaintenanceShare = 0.03,
            BandwidthCnyPerCardDay = 3,
            LoanRate = 0.04,
            LoanYears = 5,
            ServiceYears = 6,
        },
        Rents = new RentInputs
        {
            TargetPaybackYears = 5,
            ExpectedFill = 0.6,
            ReviewDays = 30,
            PenetrationShare = 0.6,
            PenetrationDays = 200,
        },
    };

    private static DemandInputs Demand() => new()
    {
        Buyers = 2000,
        ReferenceValueCnyPerPflopDay = 4000,
        WeekdayFactors = [1, 1, 1, 1, 1, 1, 1],
        BurstSigma = 0.8,
        RequestsPerBurst = 2,
        Segments = [Buying("head_firm", 0.05), Buying("university", 0.2), Buying("sme", 0.5), Buying("government", 0.1) with { Names = Named("{word}市气象局", "", NameVocabulary.Seat) }, Buying("startup", 0.15)],
        Work =
        [
            new WorkType
            {
                Id = "fine_tuning", Title = "Fine-tuning", TitleZh = "微调", Program = WorkProgram.FineTuning, MedianPflops = 0.2, SizeSigma = 2, MaxPflops = 60, MedianDays = 4, LengthSigma = 2, MaxDays = 180, LargeFromPflops = 20,
                MinMemoryGb = 24, LatencyBoundShare = 0, MedianDataTb = 1, OfflineShare = 0.5,
            },
        ],
    };

    private static Segment Buying(string id, double share) => new()
    {
        Id = id,
        Title = id,
        TitleZh = id,
        Share = share,
        RequestsPerYear = 8,
        RequestsSigma = 1,
        GrowthPerYear = 0.2,
        BudgetFactor = 1,
        BudgetSigma = 0.5,
        PriceSensitivityNaive = 2,
        PriceSensitivityRational = 4,
        LearningPerLease = 0.05,
        DeploymentCostShare = 0.1,
        FamiliarityWorth = 0.2,
        BrokerUse = 0.5,
        KnownCenters = 3,
        Work = [new WorkWeight { Work = "fine_tuning", Weight = 1 }],
        Ecosystems = [new EcosystemWeight { Ecosystem = Ecosystem.Cuda, Weight = 0.8 }, new EcosystemWeight { Ecosystem = Ecosystem.Cann, Weight = 0.2 }],
    };

    private static OwnerType Owner(string id, double share, double median, double sigma, double max) => new()
    {
        Id = id,
        Title = id,
        TitleZh = id,
        OwnWork = [new OwnWorkWeight { Work = "fine_tuning", Weight = 1 }],
        ProjectShare = share,
        Prospects = (int)Math.Round(share * AllProspects),
        MedianPflops = median,
        SizeSigma = sigma,
        MaxPflops = max,
        HurdleRate = 0.1,
        AppraisalStrictness = 0.8,
        CaptiveAtOpening = 0.1,
        CaptiveCeiling = 0.2,
        OfferedShare = 0.8,
        SoftwareQuality = 0.5,
        Cards = [.. new[] { "Old", "Barred", "Home", "Later" }.Select(card => new CardWeight { Card = card, Weight = 1 })],
        Domains = [new DomainWeight { Cards = 8, Weight = 1 }],
        RentPolicies = [new RentPolicyWeight { Policy = RentPolicy.ProfitSeeking, Weight = 1 }, new RentPolicyWeight { Policy = RentPolicy.FixedList, Weight = 1 }],
    };

    private static BrokerKindInputs Broker(BrokerKind kind, int count) => new()
    {
        Kind = kind,
        Count = count,
        PresentAtStart = 0.5,
        Commission = 0.05,
        LocalCoverage = 0.5,
        NationalCoverage = 0.1,
        RankingError = 0.2,
        SetUpCny = 1e5,
        RunningCnyPerYear = 4e5,
    };

    private static Province Province(string id, string name, string capital, double gdp, double weight) => new()
    {
        Id = id,
        NameZh = name,
        CapitalZh = capital,
        Latitude = 35,
        Longitude = 110,
        GdpYi = gdp,
        PowerPriceCnyPerKwh = 0.5,
        ProjectWeight = weight,
    };

    private static CardModel Card(string id, string vendor, Ecosystem ecosystem, double tflops, DateOnly release) => new()
    {
        Id = id,
        Vendor = vendor,
        Ecosystem = ecosystem,
        Fp16Tflops = tflops,
        Fp32Tflops = 20,
        MemoryGb = 64,
        MemoryBandwidthGbS = 2000,
        LinkGbS = 400,
        TdpW = 400,
        GemmEfficiency = 0.8,
        ListCostCny = 100_000,
        Release = release,
    };

    private static Shipment Shipment(string card, string quarter, double units) => new() { Card = card, Quarter = quarter, Units = units };

    private static IEnumerable<string> Quarters(int year, int count) =>
        Enumerable.Range(0, count).Select(index => FormattableString.Invariant($"{year + (index / 4)}-Q{1 + (index % 4)}"));
}
