using MarketSim.Market.Inputs;

namespace MarketSim.Reports.Figures;

/// <summary>Figures of rents, costs and what work is worth.</summary>
internal static class MoneyFigures
{
    internal static IReadOnlyList<Figure> All { get; } =
    [
        new("listed_rent_cny_per_pflops_hour", FigureUnit.Ratio, new("Listed rent, CNY per PFLOPS-hour", "挂牌租金（元 / PFLOPS·小时）"))
        {
            Shown = FigurePlaces.Summary | FigurePlaces.Comparison,
            OfYear = year => year.Year.ListedRent,
        },
        new("rent_index", FigureUnit.Ratio, new("Rent index of data-center cards, year's end", "年末数据中心卡租金指数"))
        {
            Shown = FigurePlaces.Summary | FigurePlaces.Comparison | FigurePlaces.Question2,
            OfYear = year => year.Rents.LastOrDefault(month => month.CardClass == CardClass.DataCenter)?.MatchedIndex ?? double.NaN,
        },
        new("rent_cny", FigureUnit.Money, new("Rent earned", "租金收入")) { OfYear = year => year.Year.RentCny },
        new("running_cost_cny", FigureUnit.Money, new("Cost of running", "运行成本")) { OfYear = year => year.Year.RunningCostCny },
        new("public_cost_cny", FigureUnit.Money, new("Public money paid, less what was taken in", "公共支出净额"))
        {
            Shown = FigurePlaces.Summary,
            OfYear = year => year.Counts.PublicPaidCny - year.Counts.PublicReceivedCny,
        },
        new("idle_cost_cny", FigureUnit.Money, new("Cost of idle cards", "闲置成本"), Better.Low)
        {
            Shown = FigurePlaces.Comparison | FigurePlaces.Question3,
            OfYear = year => year.Counts.IdleCostCny,
        },
    ];
}
