using System.Collections.Immutable;
using MarketSim.Market.Identity;
using MarketSim.Market.Inputs;
using MarketSim.Market.Setting;

namespace MarketSim.Market.Measures;

/// <summary>What suppliers were really paid for each card model of late: the last day's mean price, and a slow mean of it that says which way prices go.</summary>
internal sealed class PaidPrices(MarketSetting setting)
{
    private readonly double _validDays = setting.Scenario.Supply.Pricing.PaidPriceDays;
    private readonly double _step = 1 / setting.Scenario.Supply.Traders.TrendMemoryDays;
    private readonly long[] _cards = new long[setting.Scenario.Cards.Count];
    private readonly double[] _paid = new double[setting.Scenario.Cards.Count];
    private readonly int[] _paidOn = new int[setting.Scenario.Cards.Count];
    private readonly double[] _last = [.. setting.Scenario.Cards.Select(_ => double.NaN)];
    private readonly double[] _usual = [.. setting.Scenario.Cards.Select(_ => double.NaN)];

    /// <summary>Mean price of the last day with a sale, yuan, by card; not a number when that is too long ago.</summary>
    public ImmutableArray<double> Last => [.. _last];

    /// <summary>That price with an exponential memory, yuan, by card.</summary>
    public ImmutableArray<double> Usual => [.. _usual];

    /// <summary>Takes note of what a supplier sold.</summary>
    public void Sold(Index<CardModel> card, long cards, double unitPriceCny)
    {
        _cards[card] += cards;
        _paid[card] += cards * unitPriceCny;
    }

    /// <summary>Cards that suppliers sold today, and their mean price, yuan; 0 where none was sold. To be asked before the day is closed.</summary>
    public (long Cards, double PriceCny) Today(Index<CardModel> card) => (_cards[card], _cards[card] > 0 ? _paid[card] / _cards[card] : 0);

    /// <summary>Ends a day.</summary>
    public void CloseDay(int day)
    {
        for (int card = 0; card < _cards.Length; card++)
        {
            if (_cards[card] > 0)
            {
                _last[card] = _paid[card] / _cards[card];
                _paidOn[card] = day;
            }
            else if (day - _paidOn[card] > _validDays)
            {
                (_last[card], _usual[card]) = (double.NaN, double.NaN);
            }

            _usual[card] = double.IsNaN(_usual[card]) ? _last[card] : _usual[card] + ((_last[card] - _usual[card]) * _step);
            (_cards[card], _paid[card]) = (0, 0);
        }
    }
}
