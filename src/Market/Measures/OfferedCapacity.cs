using MarketSim.Market.Identity;
using MarketSim.Market.Inputs;
using MarketSim.Market.Setting;

namespace MarketSim.Market.Measures;

/// <summary>How much of what centers offer to others is sold, over the last days, by province and by card model.</summary>
internal sealed class OfferedCapacity(MarketSetting setting)
{
    private readonly int _provinces = setting.Scenario.Provinces.Count;
    private const int MonthsPublished = 12;

    private readonly List<double> _atMonthEnds = [];
    private readonly TrailingSums _sums = new((setting.Scenario.Provinces.Count + setting.Scenario.Cards.Count) * 2, setting.Days);

    /// <summary>Take-up by province, 0 to 1; not a number where nothing was offered.</summary>
    public IEnumerable<double> TakeUpByProvince => Enumerable.Range(0, _provinces).Select(TakeUp);

    /// <summary>Take-up by province at the end of the last months, the latest first.</summary>
    public IReadOnlyList<double> TakeUpByProvinceAtMonthEnds => _atMonthEnds;

    /// <summary>Take-up by card model, 0 to 1; not a number where nothing was offered.</summary>
    public IEnumerable<double> TakeUpByCard => Enumerable.Range(_provinces, setting.Scenario.Cards.Count).Select(TakeUp);

    /// <summary>Capacity on offer in the nation, PFLOPS (FP16).</summary>
    public double Pflops => Enumerable.Range(0, setting.Scenario.Cards.Count)
        .Sum(card => _sums.Window(((_provinces + card) * 2) + 1, TrailingSums.BoardDays) * setting.Scenario.Cards[card].Pflops()) / Math.Max(1, _sums.DaysIn(TrailingSums.BoardDays));

    /// <summary>Take-up of the nation, 0 to 1; not a number where nothing was offered.</summary>
    public double TakeUpOfNation
    {
        get
        {
            double leased = 0;
            double offered = 0;
            for (int province = 0; province < _provinces; province++)
            {
                leased += _sums.Window(province * 2, TrailingSums.BoardDays);
                offered += _sums.Window((province * 2) + 1, TrailingSums.BoardDays);
            }

            return offered > 0 ? leased / offered : double.NaN;
        }
    }

    /// <summary>Counts a center's day: what its owner keeps or uses is not on offer.</summary>
    public void Add(CenterDay day, Index<Province> province)
    {
        long offered = day.Leased + day.IdleOnOffer;
        Add(province, day.Leased, offered);
        Add(_provinces + day.Card, day.Leased, offered);
    }

    public void CloseDay() => _sums.CloseDay();

    /// <summary>Ends a month: its figures are published, and the oldest are forgotten.</summary>
    public void EndMonth()
    {
        _atMonthEnds.InsertRange(0, TakeUpByProvince);
        _atMonthEnds.RemoveRange(Math.Min(_atMonthEnds.Count, _provinces * MonthsPublished), Math.Max(0, _atMonthEnds.Count - (_provinces * MonthsPublished)));
    }

    private void Add(int group, long leased, long offered)
    {
        _sums.Add(group * 2, leased);
        _sums.Add((group * 2) + 1, offered);
    }

    private double TakeUp(int group)
    {
        double offered = _sums.Window((group * 2) + 1, TrailingSums.BoardDays);
        return offered > 0 ? _sums.Window(group * 2, TrailingSums.BoardDays) / offered : double.NaN;
    }
}
