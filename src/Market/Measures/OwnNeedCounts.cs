using MarketSim.Market.Identity;
using MarketSim.Market.Inputs;
using MarketSim.Market.Setting;

namespace MarketSim.Market.Measures;

/// <summary>Counts a day of owners' own work: what their cards and those that they rent could do, and how much of the need that is.</summary>
internal sealed class OwnNeedCounts(MarketSetting setting)
{
    private double[] _capacity = new double[setting.Owners.Length];
    private double[] _rented = new double[setting.Owners.Length];
    private double[] _served = new double[setting.Owners.Length];

    /// <summary>What cards in operation can do, by type of owner, PFLOPS of the reference card.</summary>
    public ReadOnlySpan<double> Capacity => _capacity;

    /// <summary>What cards rented by contract can do, by type of owner that rents them, PFLOPS of the reference card.</summary>
    public ReadOnlySpan<double> Rented => _rented;

    /// <summary>Counts a center's day.</summary>
    public void Add(CenterDay day, Index<OwnerType> owner)
    {
        double perCard = setting.OwnNeed.PflopsPerCard(owner, day.Card);
        _capacity[owner] += day.Available * perCard;
        _served[owner] += day.Captive * perCard;
        if (day.Tenant is { } tenant)
        {
            _rented[tenant] += day.UnderContract * setting.OwnNeed.PflopsPerCard(tenant, day.Card);
        }
    }

    /// <summary>Adds what was needed and what of it was not served to a year's counts.</summary>
    public void CloseDay(YearCounts year, int day)
    {
        double reference = setting.Scenario.Cards[0].Pflops();
        for (int owner = 0; owner < _capacity.Length; owner++)
        {
            double need = setting.OwnNeed.On(new(owner), day);
            year.OwnNeedUnmetCardDays[owner] += Math.Max(0, need - _served[owner] - _rented[owner]) / reference;
            year.OwnNeedRentedCardDays[owner] += Math.Min(need, _rented[owner]) / reference;
        }
    }

    /// <summary>How far the own work that was served today was needed, 0 to 1; 1 for owners whose sites need for themselves.</summary>
    public double NeededShare(Index<OwnerType> owner, int day)
    {
        double done = _served[owner] + _rented[owner];
        return setting.Owners[owner].SharesNeed && done > 0 ? Math.Min(1, setting.OwnNeed.On(owner, day) / done) : 1;
    }

    /// <summary>Begins the next day.</summary>
    public void BeginDay()
    {
        _capacity = new double[_capacity.Length];
        _rented = new double[_rented.Length];
        _served = new double[_served.Length];
    }
}
