using System.Collections.Immutable;
using MarketSim.Market.Boards;
using MarketSim.Market.Inputs;

namespace MarketSim.Market.Engine;

/// <summary>What stands on the board before the first day.</summary>
internal static class Starting
{
    public static PolicyNotice Policy(Scenario scenario) => new()
    {
        PowerSubsidyCnyPerKwh = Zeros(scenario.Provinces.Count),
        CapexSubsidyShare = Zeros(scenario.Provinces.Count),
        VoucherShare = Zeros(Enum.GetValues<Segment>().Length),
        VoucherCapCnyPerYear = [.. Enum.GetValues<Segment>().Select(_ => double.PositiveInfinity)],
        ShipmentAllowed = [.. scenario.Cards.Select(_ => true)],
        TimeShareCut = Zeros(scenario.Provinces.Count),
    };

    public static MarketReport Report(Scenario scenario) => new()
    {
        DemandByProvince = Zeros(scenario.Provinces.Count),
        DemandByProvinceYearAgo = Zeros(scenario.Provinces.Count),
        SoldShareByProvince = [.. scenario.Provinces.Select(_ => double.NaN)],
        SoldShareByCard = [.. scenario.Cards.Select(_ => double.NaN)],
        RentByCard = [.. scenario.Cards.Select(_ => double.NaN)],
        BacklogByCard = [.. new long[scenario.Cards.Count]],
        RentTrendPerYear = 0,
        SoldShare = double.NaN,
        BrokerEarningsOverCost = 1,
    };

    public static UpstreamNotice Upstream(Scenario scenario) => new([.. scenario.Cards.Select(card => card.ListCostCny)], Zeros(scenario.Cards.Count));

    private static ImmutableArray<double> Zeros(int count) => [.. new double[count]];
}
