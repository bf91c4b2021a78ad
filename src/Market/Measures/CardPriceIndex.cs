using MarketSim.Market.Boards;
using MarketSim.Market.Engine;
using MarketSim.Market.Inputs;

namespace MarketSim.Market.Measures;

/// <summary>A chained index of the prices of data-center cards, and their price over landed cost; both weighted by what was sold of late.</summary>
/// <remarks>Each day's link is the weighted mean of the changes of logarithm, over the models that were on offer both days, so models may come and go.</remarks>
internal sealed class CardPriceIndex
{
    private const double MemoryDays = 60;

    private readonly MarketSetting _setting;
    private readonly double[] _sold;
    private readonly double[] _price;
    private double _logIndex;

    public CardPriceIndex(MarketSetting setting)
    {
        _setting = setting;
        _sold = new double[setting.Scenario.Cards.Count];
        _price = new double[setting.Scenario.Cards.Count];
    }

    /// <summary>The index; 100 on the first day.</summary>
    public double Value => 100 * Math.Exp(_logIndex);

    /// <summary>Price over landed cost; 1 before anything was sold.</summary>
    public double OverCost { get; private set; } = 1;

    public void Sold(int card, long cards) => _sold[card] += cards;

    public void CloseDay(Board board)
    {
        double weights = 0;
        double change = 0;
        double price = 0;
        double cost = 0;
        for (int card = 0; card < _sold.Length; card++)
        {
            double now = board.Cards.MeanPriceCny(card);
            if (_setting.Scenario.Cards[card].Class == CardClass.DataCenter && now > 0)
            {
                double weight = _sold[card] * now;
                weights += _price[card] > 0 ? weight : 0;
                change += _price[card] > 0 ? weight * Math.Log(now / _price[card]) : 0;
                price += weight;
                cost += _sold[card] * board.Upstream.LandedCostCny[card];
            }

            _price[card] = now;
            _sold[card] *= 1 - (1 / MemoryDays);
        }

        _logIndex += weights > 0 ? change / weights : 0;
        OverCost = cost > 0 ? price / cost : OverCost;
    }
}
