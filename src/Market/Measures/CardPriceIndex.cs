using MarketSim.Market.Boards;
using MarketSim.Market.Identity;
using MarketSim.Market.Inputs;
using MarketSim.Market.Setting;

namespace MarketSim.Market.Measures;

/// <summary>A chained monthly index of what suppliers were paid for data-center cards, and what was paid for them (under frame contracts too) over their landed cost.</summary>
/// <remarks>
/// As the index of rents, it compares each card model with itself: with the last month in which it was sold. It is a Törnqvist index: changes of logarithm, weighted by
/// the mean of a model's shares of turnover in the two months. Quotes have no place in it. Within a month it stands where the month's sales so far put it.
/// </remarks>
internal sealed class CardPriceIndex(MarketSetting setting)
{
    private readonly double _kept = 1 - (1 / setting.Scenario.Measures.CardPriceMemoryDays);
    private readonly bool[] _counts = [.. setting.Scenario.Cards.Select(card => card.Class == CardClass.DataCenter)];
    private readonly double[] _cards = new double[setting.Scenario.Cards.Count];
    private readonly double[] _turnover = new double[setting.Scenario.Cards.Count];
    private readonly double[] _logs = new double[setting.Scenario.Cards.Count];
    private readonly double[] _lastTurnover = new double[setting.Scenario.Cards.Count];
    private readonly double[] _lastMeanLog = new double[setting.Scenario.Cards.Count];
    private readonly double[] _today = new double[setting.Scenario.Cards.Count];
    private double _logIndex;
    private double _paid;
    private double _landed;

    /// <summary>The index, this month's sales so far counted; 100 in the first month with sales.</summary>
    public double Value => 100 * Math.Exp(_logIndex + Link());

    /// <summary>Price paid over landed cost, data-center cards, by volume; 1 before anything was sold.</summary>
    public double OverCost { get; private set; } = 1;

    /// <summary>Takes note of a sale; the index counts only those of suppliers.</summary>
    public void Sold(Index<CardModel> card, long cards, double unitPriceCny, bool spot = true)
    {
        if (!_counts[card])
        {
            return;
        }

        _paid += cards * unitPriceCny;
        _today[card] += cards;
        if (spot && unitPriceCny > 0)
        {
            _cards[card] += cards;
            _turnover[card] += cards * unitPriceCny;
            _logs[card] += cards * Math.Log(unitPriceCny);
        }
    }

    /// <summary>Ends a day; one that ends a month links its prices to those of the months before.</summary>
    public void CloseDay(Board board, bool endsMonth)
    {
        for (int card = 0; card < _today.Length; card++)
        {
            _landed += _today[card] * board.Upstream.LandedCostCny[card];
            _today[card] = 0;
        }

        OverCost = _landed > 0 ? _paid / _landed : OverCost;
        _paid *= _kept;
        _landed *= _kept;
        if (endsMonth)
        {
            _logIndex += Link();
            for (int card = 0; card < _cards.Length; card++)
            {
                if (_cards[card] > 0)
                {
                    (_lastTurnover[card], _lastMeanLog[card]) = (_turnover[card], _logs[card] / _cards[card]);
                    (_cards[card], _turnover[card], _logs[card]) = (0, 0, 0);
                }
            }
        }
    }

    /// <summary>Change of logarithm since the months before, over the models sold now and then.</summary>
    private double Link()
    {
        double now = 0;
        double before = 0;
        for (int card = 0; card < _cards.Length; card++)
        {
            if (_cards[card] > 0 && _lastTurnover[card] > 0)
            {
                now += _turnover[card];
                before += _lastTurnover[card];
            }
        }

        double change = 0;
        for (int card = 0; card < _cards.Length; card++)
        {
            if (_cards[card] > 0 && _lastTurnover[card] > 0)
            {
                change += 0.5 * ((_turnover[card] / now) + (_lastTurnover[card] / before)) * ((_logs[card] / _cards[card]) - _lastMeanLog[card]);
            }
        }

        return change;
    }
}
