using MarketSim.Market.Boards;
using MarketSim.Market.Inputs;
using MarketSim.Market.Setting;

namespace MarketSim.Market.Centers;

/// <summary>What cards fetch second-hand when a center retires them. The outside world takes all of them, for uses that the market does not model.</summary>
/// <remarks>Only cards are sold: hall, power and network of an old site are worth what it costs to clear them (assumption).</remarks>
internal static class Resale
{
    /// <summary>Second-hand price of a card, yuan.</summary>
    /// <param name="costs">How fast the price falls with age.</param>
    /// <param name="landedCostCny">What a new card of the model costs to land today, yuan, not negative.</param>
    /// <param name="age">Years in operation, not negative.</param>
    public static double CnyPerCard(CostInputs costs, double landedCostCny, double age) => landedCostCny * Math.Pow(1 - costs.ResaleFallPerYear, age);

    /// <summary>What an owner reckons with today for a card to be bought now and sold at the end of its service life, discounted, yuan.</summary>
    /// <remarks>Makers' price lists are thought to go on falling by the year as they do; what experience and exchange rates will add to that is not foreseen.</remarks>
    /// <param name="setting">The market.</param>
    /// <param name="board">Landed costs of today.</param>
    /// <param name="card">Index of the card model.</param>
    /// <param name="rate">Discount rate per year.</param>
    public static double PresentCnyPerCard(MarketSetting setting, Board board, int card, double rate)
    {
        CostInputs costs = setting.Scenario.Centers.Costs;
        double years = costs.ServiceYears;
        double landed = board.Upstream.LandedCostCny[card] * Math.Pow(1 - setting.Scenario.Cards[card].AnnualCostFall, years);
        return CnyPerCard(costs, landed, years) * Math.Pow(1 + rate, -years);
    }
}
