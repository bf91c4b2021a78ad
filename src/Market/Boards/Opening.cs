using System.Collections.Immutable;
using MarketSim.Market.Setting;

namespace MarketSim.Market.Boards;

/// <summary>What stands on the board before the first day.</summary>
public static class Opening
{
    /// <summary>No policy at all.</summary>
    public static PolicyNotice Policy(MarketSetting setting) => new()
    {
        PowerSubsidyCnyPerKwh = Zeros(setting.Scenario.Provinces.Count),
        CapexSubsidyShare = Zeros(setting.Scenario.Provinces.Count),
        VoucherShare = Zeros(setting.Segments.Length),
        VoucherCapCnyPerYear = [.. setting.Segments.Select(_ => double.PositiveInfinity)],
        ShipmentAllowed = [.. setting.Scenario.Cards.Select(_ => true)],
        TimeShareCut = Zeros(setting.Scenario.Provinces.Count),
        ClawbackBelow = Zeros(setting.Scenario.Provinces.Count),
    };

    /// <summary>Statistics of a market that has not traded yet.</summary>
    public static MarketReport Report(MarketSetting setting) => new()
    {
        DemandByProvince = Zeros(setting.Scenario.Provinces.Count),
        DemandByProvinceYearAgo = Zeros(setting.Scenario.Provinces.Count),
        TakeUpByProvince = [.. setting.Scenario.Provinces.Select(_ => double.NaN)],
        TakeUpByCard = [.. setting.Scenario.Cards.Select(_ => double.NaN)],
        RentByCard = [.. setting.Scenario.Cards.Select(_ => double.NaN)],
        TurningElasticityByCard = [.. setting.Scenario.Cards.Select(_ => double.NaN)],
        GivingUpElasticityByCard = [.. setting.Scenario.Cards.Select(_ => double.NaN)],
        CostOverValue = double.NaN,
        BacklogByCard = [.. new long[setting.Scenario.Cards.Count]],
        PaidPriceByCard = [.. setting.Scenario.Cards.Select(_ => double.NaN)],
        UsualPriceByCard = [.. setting.Scenario.Cards.Select(_ => double.NaN)],
        RentTrendPerYear = 0,
        TakeUp = double.NaN,
        OfferedPflops = 0,
        PipelinePflops = 0,
        OwnCapacityPflops = [.. Enumerable.Range(0, setting.Owners.Length).Select(owner => setting.OwnNeed.CapacityAtStart(new(owner)))],
        RentedPflops = Zeros(setting.Owners.Length),
        OwnPipelinePflops = Zeros(setting.Owners.Length),
        BrokerEarningsOverCost = 1,
    };

    /// <summary>List costs, and no cards yet.</summary>
    public static UpstreamNotice Upstream(MarketSetting setting) => new([.. setting.Scenario.Cards.Select(card => card.ListCostCny)], Zeros(setting.Scenario.Cards.Count));

    private static ImmutableArray<double> Zeros(int count) => [.. new double[count]];
}
