using MarketSim.Market.Boards;
using MarketSim.Market.Identity;
using MarketSim.Market.Inputs;
using MarketSim.Market.Setting;

namespace MarketSim.Market.Measures;

/// <summary>A chained index of the prices of data-center cards, and what was paid for them over their landed cost; both weighted by what was sold of late, the index by what suppliers sold (frame contracts have no list price).</summary>
/// <remarks>Each day's link is the weighted mean of the changes of logarithm, over the models that were on offer both days, so models may come and go.</remarks>
internal sealed class CardPriceIndex(MarketSetting setting)
{
    private readonly double _kept = 1 - (1 / setting.Scenario.Measures.CardPriceMemoryDays);
    private readonly double[] _sold = new double[setting.Scenario.Cards.Count];
    private readonly double[] _price = new double[setting.Scenario.Cards.Count];
    private readonly double[] _today = new double[setting.Scenario.Cards.Count];
    private double _logIndex;
    private double _paid;
    private double _landed;

    /// <summary>The index; 100 on the first day.</summary>
    public double Value => 100 * Math.Exp(_logIndex);

    /// <summary>Price paid over landed cost, data-center cards, by volume; 1 before anything was sold.</summary>
    public double OverCost { get; private set; } = 1;

    /// <summary>Takes note of a sale.</summary>
    public void Sold(Index<CardModel> card, long cards, double unitPriceCny, bool spot = true)
    {
        _sold[card] += spot ? cards : 0;
        if (setting.Scenario.Cards[card].Class == CardClass.DataCenter)
        {
            _paid += cards * unitPriceCny;
            _today[card] += cards;
        }
    }

    public void CloseDay(Board board)
    {
        double weights = 0;
        double change = 0;
        for (int card = 0; card < _sold.Length; card++)
        {
            double now = board.Cards.MeanPriceCny(new(card));
            if (setting.Scenario.Cards[card].Class == CardClass.DataCenter && now > 0)
            {
                double weight = _sold[card] * now;
                weights += _price[card] > 0 ? weight : 0;
                change += _price[card] > 0 ? weight * Math.Log(now / _price[card]) : 0;
            }

            _landed += _today[card] * board.Upstream.LandedCostCny[card];
            _today[card] = 0;
            _price[card] = now;
            _sold[card] *= _kept;
        }

        _logIndex += weights > 0 ? change / weights : 0;
        OverCost = _landed > 0 ? _paid / _landed : OverCost;
        _paid *= _kept;
        _landed *= _kept;
    }
}
