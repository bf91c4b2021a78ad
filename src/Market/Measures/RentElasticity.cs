using MarketSim.Market.Measures.Rows;
using MarketSim.Market.Setting;

namespace MarketSim.Market.Measures;

/// <summary>How strongly the demand for one center's cards answers to its rent, by card model: from the choices that buyers made of late.</summary>
/// <remarks>
/// A buyer that chooses by a logit turns to another center with an elasticity of sensitivity / noise x (1 - chance of the center), if there is room. A buyer gives up where
/// its budget binds: the density of budgets just above what leases cost. Both count by the part of rent in all that a lease costs.
/// </remarks>
internal sealed class RentElasticity(MarketSetting setting)
{
    /// <summary>A model with fewer leases is taken for one like all others.</summary>
    private const int LeastLeases = 20;

    /// <summary>A budget that is less than this above the cost would bind.</summary>
    private const double NearBudget = 0.1;

    /// <summary>Buyers that see every difference make demand as elastic as this.</summary>
    private const double Highest = 100;

    private const int Series = 4;
    private const double HoursPerDay = 24;
    private readonly int _cards = setting.Scenario.Cards.Count;
    private readonly TrailingSums _sums = new((setting.Scenario.Cards.Count + 1) * Series, setting.Days);

    /// <summary>Takes note of a lease.</summary>
    public void Signed(LeaseSigned lease)
    {
        LeaseRow row = lease.Row;
        double all = row.EffectiveCostCnyPerPflopDay;
        double rentPart = all > 0 ? Math.Min(1, row.RentCnyPerCardHour * HoursPerDay * row.Cards / lease.Request.Pflops / all) : 0;
        double rational = lease.Request.Rationality;
        double seen = (rational * rentPart) + 1 - rational;
        double turns = lease.ChoiceShare < 1 ? lease.Request.PriceSensitivity / setting.Scenario.Matching.ChoiceNoise * seen * (1 - lease.ChoiceShare) : 0;
        double givesUp = lease.Request.BudgetCnyPerPflopDay < all * (1 + NearBudget) ? rentPart / Math.Log(1 + NearBudget) : 0;
        double weight = (double)row.Cards * row.Days;
        Add(setting.CardIndex[row.Card], weight, turns, givesUp);
        Add(_cards, weight, turns, givesUp);
    }

    public void CloseDay() => _sums.CloseDay();

    /// <summary>Elasticity of turning to another center that has room, by card model, weighted by card-days; not a number before anything was let.</summary>
    public IEnumerable<double> OfTurningByCard => ByCard(series: 2);

    /// <summary>Elasticity of giving up, by card model, weighted by card-days; not a number before anything was let.</summary>
    public IEnumerable<double> OfGivingUpByCard => ByCard(series: 3);

    private IEnumerable<double> ByCard(int series) =>
        Enumerable.Range(0, _cards).Select(card => Of(_sums.Window(card * Series, TrailingSums.BoardDays) < LeastLeases ? _cards : card, series));

    private double Of(int group, int series)
    {
        double weight = _sums.Window((group * Series) + 1, TrailingSums.BoardDays);
        return weight > 0 ? _sums.Window((group * Series) + series, TrailingSums.BoardDays) / weight : double.NaN;
    }

    private void Add(int group, double weight, double turns, double givesUp)
    {
        _sums.Add(group * Series, 1);
        _sums.Add((group * Series) + 1, weight);
        _sums.Add((group * Series) + 2, weight * Math.Min(Highest, turns));
        _sums.Add((group * Series) + 3, weight * Math.Min(Highest, givesUp));
    }
}
