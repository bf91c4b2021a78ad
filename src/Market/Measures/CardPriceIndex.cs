using MarketSim.Market.Boards;
using MarketSim.Market.Identity;
using MarketSim.Market.Inputs;
using MarketSim.Market.Setting;

namespace MarketSim.Market.Measures;

/// <summary>A monthly index of what suppliers are paid for data-center cards, and what was paid for them (under frame contracts too) over their landed cost.</summary>
/// <remarks>
/// The index is what suppliers are paid over landed cost, times a chained index of landed cost. A chain of prices would drift: much is sold while a model gets dearer and little while
/// it gets cheaper, and a model that export control ends goes at its highest price. Landed costs move slowly, so a chain of them is safe: a Törnqvist index, each model against
/// the last month in which it was sold. Quotes have no place in it. Within a month the index stands where the month's sales so far put it.
/// </remarks>
internal sealed class CardPriceIndex(MarketSetting setting)
{
    private readonly double _kept = 1 - (1 / setting.Scenario.Measures.CardPriceMemoryDays);
    private readonly bool[] _counts = [.. setting.Scenario.Cards.Select(card => card.Class == CardClass.DataCenter)];
    private readonly long[] _today = new long[setting.Scenario.Cards.Count];
    private readonly long[] _todaySpot = new long[setting.Scenario.Cards.Count];
    private readonly long[] _cards = new long[setting.Scenario.Cards.Count];
    private readonly double[] _cost = new double[setting.Scenario.Cards.Count];
    private readonly double[] _lastCost = new double[setting.Scenario.Cards.Count];
    private readonly double[] _lastMean = new double[setting.Scenario.Cards.Count];
    private double _logCost;
    private double _spotPaid;
    private double _lastOver = 1;
    private double? _firstOver;
    private double _paid;
    private double _landed;

    /// <summary>The index, this month's sales so far counted; 100 in the first month with sales.</summary>
    public double Value => 100 * Math.Exp(_logCost + Link()) * SpotOverCost / (_firstOver ?? SpotOverCost);

    /// <summary>Price paid over landed cost, data-center cards, by volume; 1 before anything was sold.</summary>
    public double OverCost { get; private set; } = 1;

    /// <summary>What suppliers were paid this month over landed cost; in a month without sales, that of the month before.</summary>
    private double SpotOverCost => _cost.Sum() is > 0 and double cost ? _spotPaid / cost : _lastOver;

    /// <summary>Takes note of a sale; the index counts only those of suppliers.</summary>
    public void Sold(Index<CardModel> card, long cards, double unitPriceCny, bool spot = true)
    {
        if (!_counts[card])
        {
            return;
        }

        _paid += cards * unitPriceCny;
        _today[card] += cards;
        if (spot)
        {
            _spotPaid += cards * unitPriceCny;
            _todaySpot[card] += cards;
        }
    }

    /// <summary>Ends a day; one that ends a month links its costs to those of the months before.</summary>
    public void CloseDay(Board board, bool endsMonth)
    {
        for (int card = 0; card < _today.Length; card++)
        {
            double landed = board.Upstream.LandedCostCny[card];
            _landed += _today[card] * landed;
            _cost[card] += _todaySpot[card] * landed;
            _cards[card] += _todaySpot[card];
            (_today[card], _todaySpot[card]) = (0, 0);
        }

        OverCost = _landed > 0 ? _paid / _landed : OverCost;
        _paid *= _kept;
        _landed *= _kept;
        if (endsMonth && _cost.Sum() > 0)
        {
            EndMonth();
        }
    }

    private void EndMonth()
    {
        _logCost += Link();
        _lastOver = SpotOverCost;
        _firstOver ??= _lastOver;
        for (int card = 0; card < _cards.Length; card++)
        {
            if (_cards[card] > 0)
            {
                (_lastCost[card], _lastMean[card]) = (_cost[card], _cost[card] / _cards[card]);
                (_cards[card], _cost[card]) = (0, 0);
            }
        }

        _spotPaid = 0;
    }

    /// <summary>Change of the logarithm of landed cost since the months before, over the models sold now and then.</summary>
    private double Link() => Tornqvist.Change(
    [
        .. Enumerable.Range(0, _cards.Length).Where(card => _cards[card] > 0 && _lastCost[card] > 0)
            .Select(card => new MatchedGood(_cost[card], _lastCost[card], Math.Log(_cost[card] / _cards[card] / _lastMean[card]))),
    ]);
}
