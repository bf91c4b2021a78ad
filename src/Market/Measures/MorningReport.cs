using MarketSim.Market.Boards;
using MarketSim.Market.Setting;

namespace MarketSim.Market.Measures;

/// <summary>Makes the statistics that are on the board the next morning.</summary>
internal sealed class MorningReport(
    MarketSetting setting,
    DemandCounts demand,
    CardCounts cards,
    PaidPrices paid,
    OfferedCapacity offered,
    RentElasticity elasticity,
    PipelineCounts pipeline,
    OwnNeedCounts own,
    BudgetCounts budgets)
{
    /// <summary>The statistics of the days so far.</summary>
    public MarketReport Make()
    {
        int provinces = setting.Scenario.Provinces.Count;
        return new MarketReport
        {
            DemandByProvince = [.. Enumerable.Range(0, provinces).Select(province => demand.DemandPerDay(new(province)))],
            DemandByProvinceYearAgo = [.. Enumerable.Range(0, provinces).Select(province => demand.DemandPerDayYearAgo(new(province)))],
            TakeUpByProvince = [.. offered.TakeUpByProvince],
            TakeUpByProvinceAtMonthEnds = [.. offered.TakeUpByProvinceAtMonthEnds],
            TakeUpByCard = [.. offered.TakeUpByCard],
            RentByCard = [.. Enumerable.Range(0, setting.Scenario.Cards.Count).Select(card => demand.Rent(new(card)))],
            TurningElasticityByCard = [.. elasticity.OfTurningByCard],
            GivingUpElasticityByCard = [.. elasticity.OfGivingUpByCard],
            CostOverValue = demand.CostOverValue(),
            BacklogByCard = [.. cards.Backlog],
            PaidPriceByCard = paid.Last,
            UsualPriceByCard = paid.Usual,
            RentTrendPerYear = demand.RentTrendPerYear(),
            TakeUp = offered.TakeUpOfNation,
            OfferedPflops = offered.Pflops,
            PipelinePflops = pipeline.OfferedPflops,
            OwnCapacityPflops = [.. own.Capacity],
            RentedPflops = [.. own.Rented],
            OwnPipelinePflops = [.. pipeline.OwnPflops()],
            PaidByEvent = budgets.PaidByEvent,
            PaidThisYearByEvent = budgets.PaidThisYearByEvent,
            BrokerEarningsOverCost = demand.BrokerEarningsOverCost(),
        };
    }
}
