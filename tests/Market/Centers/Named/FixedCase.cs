using MarketSim.Market.Inputs;
using MarketSim.Market.Measures;
using MarketSim.Market.Measures.Rows;
using MarketSim.Market.Measures.Statements;
using MarketSim.Market.Tests.Limits;

namespace MarketSim.Market.Tests.Centers.Named;

/// <summary>A market of one named center and no buyers, whose tenants pay fixed rents: all that it pays and gets is known beforehand.</summary>
internal sealed record FixedCase
{
    public const int AwardedOn = 30;
    public const int DeliveredOn = 50;
    public const int OpensOn = 60;
    public const int Cards = 256;
    public const double PriceCny = 100_000;
    public const double HallCnyPerKw = 12_000;
    public const double NetworkShare = 0.2;
    public const double Pue = 1.25;
    public const double TariffCny = 0.4;
    public const double StaffCny = 1461;
    public const double MaintenanceShare = 0.03;
    public const double BandwidthCny = 4;
    public const int ServiceYears = 5;

    public double LoanShare { get; init; }

    public double LoanRate { get; init; } = 0.06;

    public double LoanYears { get; init; } = 3;

    public double SubsidyShare { get; init; }

    public double ResaleFallPerYear { get; init; } = 1;

    public bool Anchor { get; init; }

    public IReadOnlyList<FixedContract> Contracts { get; init; } = [];

    public static DateOnly Start => BareMarket.Scenario.Horizon.Start;

    public static CardModel Card => BareMarket.Scenario.Cards[0];

    /// <summary>A contract from a day to before another, both after the opening.</summary>
    public static FixedContract Let(int cards, double rent, int? from = null, int? defaultsAfter = null) => new()
    {
        Cards = cards,
        RentCnyPerCardDay = rent,
        From = from is { } days ? Start.AddDays(OpensOn + days) : null,
        DefaultsOn = defaultsAfter is { } lost ? Start.AddDays(OpensOn + lost) : null,
    };

    public Scenario Scenario(int years)
    {
        Scenario bare = BareMarket.Scenario.Years(years);
        CostInputs costs = bare.Centers.Costs with { IdlePowerShare = 1, BandwidthCnyPerCardDay = BandwidthCny, ServiceYears = ServiceYears, ResaleFallPerYear = ResaleFallPerYear };
        return bare with
        {
            Demand = bare.Demand with { Buyers = 0 },
            Centers = bare.Centers with
            {
                OperatingAtStart = 0,
                Costs = costs,
                Contracts = bare.Centers.Contracts with { LeastYears = years + 1, MostYears = years + 1 },
                Owners = [bare.Centers.Owners[0] with { AnchorRentShare = 1, HurdleRate = 0.08 }],
                Stages = bare.Centers.Stages with { TenderDays = 5, AwardDays = 5, ConstructionDays = 20, InstallDays = 10, Sigma = 0 },
                Named = [Center],
            },
        };
    }

    private NamedCenter Center => new()
    {
        Name = "mine",
        Opening = Start.AddDays(OpensOn),
        Cards = new NamedCards { Count = Cards, PriceCny = PriceCny, Delivered = Start.AddDays(DeliveredOn) },
        HallCnyPerKw = HallCnyPerKw,
        NetworkShareOfCards = NetworkShare,
        Pue = Pue,
        PowerPriceCnyPerKwh = TariffCny,
        StaffCnyPerCardYear = StaffCny,
        MaintenanceShare = MaintenanceShare,
        SubsidyShare = SubsidyShare,
        Loan = new NamedLoan { Share = LoanShare, Rate = LoanRate, Years = LoanYears },
        Anchor = Anchor,
        AnchorShare = Anchor ? 1 : 0,
        Contracts = Contracts,
    };

    /// <summary>The center's row and statement at the end of a run of some years.</summary>
    public (CenterRow Row, CenterStatement Statement) Run(int years = 6)
    {
        RunRecord record = BareMarket.Run(Scenario(years), Cards).Record;
        CenterRow row = record.Centers.Single();
        return (row, row.Statement!);
    }
}
