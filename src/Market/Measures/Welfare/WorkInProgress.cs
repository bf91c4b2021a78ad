using MarketSim.Market.Books;
using MarketSim.Market.Identity;
using MarketSim.Market.Inputs;
using MarketSim.Market.Setting;

namespace MarketSim.Market.Measures.Welfare;

/// <summary>What work that is being served is worth, day by day: leases to their buyers, own work to owners.</summary>
/// <remarks>
/// A lease is worth the highest price that its buyer would have paid, for the work that it achieves, at most the work that was wanted. Own work is worth what such work is worth on the day. Where
/// owners share one need, it counts at most as far as the need.
/// </remarks>
internal sealed class WorkInProgress(MarketSetting setting)
{
    private readonly Money[] _perDay = new Money[setting.Scenario.Provinces.Count];
    private readonly SortedDictionary<int, List<(int Province, Money PerDay)>> _ends = [];
    private readonly List<(int Province, Index<OwnerType> Owner, double PflopDays)> _own = [];
    private readonly double[] _valueFactor = [.. setting.OwnWork.Select(mix => MeanValue(setting, mix))];

    /// <summary>A lease begins today.</summary>
    public void Begin(LeaseSigned lease, int day)
    {
        var perDay = Money.FromYuan(Math.Min(lease.Request.Pflops, lease.Row.AchievedPflops) * lease.Request.BudgetCnyPerPflopDay);
        _perDay[lease.Request.Province] += perDay;
        int after = day + lease.Row.Days;
        if (!_ends.TryGetValue(after, out List<(int Province, Money PerDay)>? ends))
        {
            _ends.Add(after, ends = []);
        }

        ends.Add((lease.Request.Province, perDay));
    }

    /// <summary>Notes the own work of a center's day.</summary>
    public void Note(CenterDay day, CenterProfile center)
    {
        if (day.OwnPflopDays > 0)
        {
            _own.Add((center.Province, center.Owner, day.OwnPflopDays));
        }

        if (day is { TenantPflopDays: > 0, Tenant: { } tenant })
        {
            _own.Add((center.Province, tenant, day.TenantPflopDays));
        }
    }

    /// <summary>Books what the work of a day was worth, and lets leases end.</summary>
    /// <param name="book">The account.</param>
    /// <param name="day">The day, from 0.</param>
    /// <param name="need">How far the own work that was served was needed, by type of owner, 0 to 1.</param>
    public void CloseDay(WelfareBook book, int day, Func<Index<OwnerType>, double> need)
    {
        for (int province = 0; province < _perDay.Length; province++)
        {
            book.Gain(Benefit.BuyersWork, Party.Buyers, new Spot(province, -1), _perDay[province]);
        }

        double value = setting.Scenario.Demand.ReferenceValueCnyPerPflopDay * setting.ValueOverFirstDays(day);
        foreach ((int province, Index<OwnerType> owner, double pflopDays) in _own)
        {
            book.Gain(Benefit.OwnNeed, Party.Owners, new Spot(province, owner), Money.FromYuan(pflopDays * need(owner) * value * _valueFactor[owner]));
        }

        _own.Clear();
        if (_ends.Remove(day + 1, out List<(int Province, Money PerDay)>? ends))
        {
            foreach ((int province, Money perDay) in ends)
            {
                _perDay[province] -= perDay;
            }
        }
    }

    private static double MeanValue(MarketSetting setting, WorkMix mix) => Enumerable.Range(0, mix.Work.Length).Sum(i => mix.Shares[i] * setting.Work[mix.Work[i]].ValueFactor);
}
