using CsCheck;
using MarketSim.Market.Tests.Samples;

namespace MarketSim.Market.Tests.Whole;

/// <summary>Random small markets: the tiny scenario with some of its values at the edge of what a scenario file may say, or beyond all reason.</summary>
/// <remarks>Every value is set by a path that the command line takes, so a market that fails prints as a command, and shrinks to fewer and fewer settings.</remarks>
internal static class AnyMarkets
{
    /// <summary>Nobody builds.</summary>
    public const string NoEntry = "centers.entry.under_way_at_start=0 ; centers.owners[market].prospects=0 ; centers.owners[university].prospects=0 ; centers.owners[local_government].prospects=0";

    private const int LongestDays = 60;

    /// <summary>Each line is one thing that may be changed: leave it (three times in four), or take one of these settings.</summary>
    private static readonly string[][] Changes =
    [
        ["demand.buyers=0", "demand.buyers=1", "demand.buyers=120"],
        ["demand.scale=0", "demand.scale=0.001", "demand.scale=1000"],
        ["centers.operating_at_start=0", "centers.operating_at_start=1", "centers.operating_at_start=40", "centers.capacity_at_start_pflops=10000000"],
        ["centers.entry.under_way_at_start=0", "centers.entry.under_way_at_start=40"],
        [Owners("prospects=0"), Owners("prospects=20", "opportunities_per_year=365") + Extremes.And + "centers.entry.mean_entry_cost=0" + Extremes.And + "centers.entry.look_every_days=1"],
        [Tiers("count=0"), "supply.tiers[maker_channel].count=0", "supply.tiers[trader].count=60", "supply.tiers[trader].present_at_start=0"],
        [Brokers("count=0"), "brokers.kinds[middleman].count=60", "brokers.entry_per_day=1"],
        [Owners("median_pflops=0.1"), Owners("median_pflops=1000000", "max_pflops=10000000"), Owners("size_sigma=4")],
        [Owners("shares_need=true"), Owners("shares_need=true", "captive_growth_per_year=10", "opportunities_per_year=365", "stage_time_factor=0.01"), "centers.owners[university].shares_need=true"],
        ["centers.contracts.smallest_cards=1" + Extremes.And + "centers.contracts.monthly_chance=1" + Extremes.And + "centers.contracts.worth_over_own_cost=100", "centers.contracts.least_years=0.1" + Extremes.And + "centers.contracts.most_years=0.1", "centers.contracts.wide_gap=0" + Extremes.And + "centers.contracts.renegotiation_chance=1" + Extremes.And + "centers.contracts.penalty_months=120"],
        .. Extremes.OfPrices,
        .. Extremes.OfCenters,
        .. Extremes.OfDemand,
        .. Extremes.OfMatching,
        .. Extremes.OfPolicy,
        .. Extremes.OfAssumptions,
        Extremes.OfNamedCenters,
    ];

    /// <summary>The markets.</summary>
    public static Gen<AnyMarket> All { get; } =
        from days in Gen.Int[1, LongestDays]
        from set in Gen.Int[0, 999].Array[Changes.Length].Select(marks => Changes.Zip(marks, Setting).SelectMany(set => set).ToList())
        from closing in Choice.Of(0, 0, 0, 1, 30)
        from seed in Gen.ULong[0, 1_000_000]
        select new AnyMarket(days, set, closing > 0 ? Math.Min(closing, days - 1) : null, seed);

    internal static string Owners(params string[] values) => Extremes.Each("centers.owners", ["market", "university", "local_government"], values);

    internal static string Tiers(params string[] values) => Extremes.Each("supply.tiers", ["maker_channel", "distributor", "trader"], values);

    internal static string Brokers(params string[] values) => Extremes.Each("brokers.kinds", ["middleman", "regional_platform"], values);

    /// <summary>A small mark leaves the thing as it is; the rest are shared among its settings.</summary>
    private static string[] Setting(string[] settings, int mark)
    {
        const int Leave = 750;
        return mark < Leave ? [] : settings[(mark - Leave) * settings.Length / (1000 - Leave)].Split(Extremes.And);
    }
}
