using MarketSim.Market.Inputs;
using MarketSim.Market.Policies;

namespace MarketSim.Grains.Tests.Markets;

/// <summary>A market of three provinces and three cards: everything of a market is in it, and a hundred days of it take no time.</summary>
internal static class SmallScenario
{
    private static readonly string[] Kinds = ["pre_training", "fine_tuning", "inference_online"];

    public static Scenario Of(string name, int days, int buyers = 60) => new()
    {
        Name = name,
        Title = "A small market",
        TitleZh = "小市场",
        Horizon = new Horizon { Start = new DateOnly(2024, 1, 1), End = new DateOnly(2024, 1, 1).AddDays(days - 1) },
        Provinces = [Province("beijing", "北京", 39.90, 116.40), Province("guizhou", "贵州", 26.65, 106.63), Province("guangdong", "广东", 23.13, 113.26)],
        Cards = [Card("A800", Ecosystem.Cuda, 312, 90_000), Card("910B", Ecosystem.Cann, 320, 70_000), Card("4090", Ecosystem.Cuda, 165, 15_000)],
        Supply = Supply(),
        Centers = Centers(),
        Demand = Demand(buyers),
        Brokers = Brokers(),
        Matching = new MatchingInputs
        {
            Rounds = 3,
            ShortlistLength = 5,
            PatienceDays = 7,
            ChoiceNoise = 0.1,
            SearchPerRequest = 3,
            FamiliarityFadePerYear = 0.3,
            FamiliarityGain = 0.3,
            LatencyDisutilityPerMs = 0.005,
            OnlineDataCnyPerTb1000Km = 50,
            OfflineDataCnyPerTb = 30,
            EcosystemMisfitFactor = 1.5,
            EcosystemFeasibleQuality = 0.5,
        },
        Performance = new PerformanceInputs
        {
            Cards =
            [
                .. from card in new[] { "A800", "910B", "4090" }
                   from work in Kinds
                   select new CardPerformance
                   {
                       Card = card,
                       Work = work,
                       KernelShares = [0.3, 0.4, 0.5],
                       LinkCost = 0.03,
                       NetworkCost = 0.05,
                       LossPerDoubling = 0.02,
                       BusyShareWorst = 0.5,
                       BusyShareBest = 0.9,
                   },
            ],
            StackFloor = 0.5,
            ActiveShare = 0.8,
            TraditionalBelowQuality = 0.4,
        },
        Policy =
        [
            new PolicyEvent { Date = new DateOnly(2024, 1, 20), Kind = ComputeVoucher.Name, Amount = 0.2, CapCnyPerYear = 50_000, Segments = ["sme"] },
            new PolicyEvent { Date = new DateOnly(2024, 2, 1), Kind = ExportControl.Name, Cards = ["A800"] },
        ],
    };

    private static Province Province(string id, string name, double latitude, double longitude) => new()
    {
        Id = id,
        NameZh = name,
        CapitalZh = name,
        Latitude = latitude,
        Longitude = longitude,
        GdpYi = 40_000,
        PowerPriceCnyPerKwh = 0.6,
        ProjectWeight = 1,
    };

    private static CardModel Card(string id, Ecosystem ecosystem, double tflops, double cost) => new()
    {
        Id = id,
        Vendor = "maker",
        Ecosystem = ecosystem,
        Fp16Tflops = tflops,
        Fp32Tflops = 20,
        MemoryGb = 80,
        MemoryBandwidthGbS = 2000,
        LinkGbS = 400,
        TdpW = 400,
        GemmEfficiency = 0.7,
        ListCostCny = cost,
        ImportedShare = 0.5,
        LearningRate = 0.05,
        Release = new DateOnly(2023, 1, 1),
    };

    private static SupplyInputs Supply() => new()
    {
        Shipments =
        [
            .. new[] { "A800", "910B", "4090" }.Select(card => new Shipment { Card = card, Quarter = "2024-Q1", Units = 6000 }),
            .. new[] { "A800", "910B", "4090" }.Select(card => new Shipment { Card = card, Quarter = "2024-Q2", Units = 8000 }),
        ],
        ExchangeRates = [new ExchangeRate { From = new DateOnly(2024, 1, 1), CnyPerUsd = 7.1 }],
        OutsideDemand = [new OutsideDemand { Card = "4090", ShareOfShipments = 0.6, Elasticity = 1.2 }],
        Seasonality = [.. Enumerable.Repeat(1.0, 12)],
        Tiers =
        [
            new SupplierTierInputs { Tier = SupplierTier.MakerChannel, Count = 2, AllocationWeight = 5, CardModelsCarried = 3, LeadDays = 10, CostMarkup = 0.02 },
            new SupplierTierInputs { Tier = SupplierTier.Distributor, Count = 4, AllocationWeight = 2, CardModelsCarried = 2, LeadDays = 15, CostMarkup = 0.05 },
        ],
        LotSizes = [new LotSize { MinServers = 5, MaxServers = 10, Weight = 1 }],
        Pricing = new PricingInputs
        {
            TargetCoverDays = 30,
            CoverElasticity = 0.15,
            WeeklyAdjustment = 0.5,
            MaxWeeklyChange = 0.1,
            ClearAfterDays = 120,
            ClearingLoss = 0.2,
            MaxPriceOverCost = 3,
            EntryMargin = 1.3,
            ExitMargin = 0.95,
        },
    };

    private static CenterInputs Centers() => new()
    {
        OperatingAtStart = 6,
        Entry = new EntryInputs { MeanEntryCost = 0 },
        Owners = [.. new[] { "head_firm", "market", "university" }.Select(Owner)],
        Stages = new StageInputs
        {
            TenderDays = 10,
            AwardDays = 10,
            ConstructionDays = 20,
            InstallDays = 5,
            Sigma = 0.3,
            PatienceForCardsDays = 30,
            MaxDelayDays = 60,
        },
        BuildAhead = new BuildAheadInputs { Ratio = 1.5, ReferenceRatio = 1.5, Forecast = ForecastMethod.Smoothed },
        Costs = new CostInputs
        {
            HallCnyPerKw = 20_000,
            NetworkShareOfCards = 0.15,
            ServerPowerFactor = 1.4,
            IdlePowerShare = 0.3,
            Pue = 1.3,
            StaffCnyPerCardYear = 2000,
            MaintenanceShare = 0.03,
            BandwidthCnyPerCardDay = 1,
            LoanRate = 0.04,
            LoanYears = 5,
            ServiceYears = 5,
        },
        Rents = new RentInputs
        {
            TargetPaybackYears = 4,
            ExpectedFill = 0.6,
            ReviewDays = 14,
            PenetrationShare = 0.6,
            PenetrationDays = 60,
        },
    };

    private static OwnerType Owner(string id) => new()
    {
        Id = id,
        Title = id,
        TitleZh = id,
        OwnWork = [.. Kinds.Select(work => new OwnWorkWeight { Work = work, Weight = 1 })],
        ProjectShare = 1,
        Prospects = 2,
        OpportunitiesPerYear = 12,
        MedianPflops = 100,
        SizeSigma = 0.5,
        MaxPflops = 1000,
        HurdleRate = 0.08,
        AppraisalStrictness = 0.5,
        DebtShare = 0.5,
        CaptiveAtOpening = 0.2,
        CaptiveCeiling = 0.5,
        OfferedShare = 0.8,
        SoftwareQuality = 0.6,
        Cards = [new CardWeight { Card = "A800", Weight = 1 }, new CardWeight { Card = "910B", Weight = 1 }],
        Domains = [new DomainWeight { Cards = 8, Weight = 1 }],
        RentPolicies = [new RentPolicyWeight { Policy = RentPolicy.ProfitSeeking, Weight = 1 }],
    };

    private static DemandInputs Demand(int buyers) => new()
    {
        Buyers = buyers,
        ReferenceValueCnyPerPflopDay = 2000,
        WeekdayFactors = [1, 1, 1, 1, 1, 0.7, 0.7],
        BurstSigma = 0.5,
        RequestsPerBurst = 3,
        Segments = [.. new[] { "head_firm", "sme" }.Select(BuyersOf)],
        Work = [.. Kinds.Select((work, place) => new WorkType
        {
            Id = work,
            Title = work,
            TitleZh = work,
            Program = (WorkProgram)place,
            MedianPflops = 2,
            SizeSigma = 1,
            MaxPflops = 100,
            MedianDays = 10,
            LengthSigma = 1,
            MaxDays = 90,
            LargeFromPflops = 20,
            MinMemoryGb = 24,
            LatencyBoundShare = 0.3,
            MedianDataTb = 1,
            OfflineShare = 0.5,
        })],
    };

    private static Segment BuyersOf(string id) => new()
    {
        Id = id,
        Title = id,
        TitleZh = id,
        Share = 1,
        RequestsPerYear = 20,
        RequestsSigma = 0.5,
        GrowthPerYear = 0.2,
        BudgetFactor = 1.5,
        BudgetSigma = 0.4,
        PriceSensitivityNaive = 2,
        PriceSensitivityRational = 5,
        LearningPerLease = 0.05,
        DeploymentCostShare = 0.05,
        FamiliarityWorth = 0.3,
        BrokerUse = 0.5,
        KnownCenters = 3,
        Work = [.. Kinds.Select(work => new WorkWeight { Work = work, Weight = 1 })],
        Ecosystems = [new EcosystemWeight { Ecosystem = Ecosystem.Cuda, Weight = 2 }, new EcosystemWeight { Ecosystem = Ecosystem.Cann, Weight = 1 }],
    };

    private static BrokerInputs Brokers() => new()
    {
        Kinds =
        [
            new BrokerKindInputs
            {
                Kind = BrokerKind.Middleman,
                Count = 4,
                Commission = 0.05,
                LocalCoverage = 0.8,
                NationalCoverage = 0.3,
                RankingError = 0.1,
                SetUpCny = 100_000,
                RunningCnyPerYear = 200_000,
            },
        ],
        ContactsPerBuyer = 2,
        BrokersPerRequest = 2,
        GiveUpAfterDays = 60,
        EntryPerDay = 0.01,
    };
}
