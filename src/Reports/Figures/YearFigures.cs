using MarketSim.Market.Books;
using MarketSim.Market.Measures;
using MarketSim.Market.Measures.Rows;
using MarketSim.Market.Setting;

namespace MarketSim.Reports.Figures;

/// <summary>The figures of one calendar year, by name and in order. A figure that the year does not give is not a number.</summary>
public sealed class YearFigures
{
    private readonly List<NamedValue> _values = [];

    private YearFigures(int year) => Year = year;

    /// <summary>The year.</summary>
    public int Year { get; }

    /// <summary>The figures.</summary>
    public IReadOnlyList<NamedValue> Values => _values;

    /// <summary>A figure by name; not a number when there is none.</summary>
    public double this[string name] => _values.Find(value => value.Name == name)?.Value ?? double.NaN;

    /// <summary>The figures of every year of a run, in order.</summary>
    public static IReadOnlyList<YearFigures> Of(RunRecord record, Gazetteer names)
    {
        var cards = CardMonth.Of(record.Cards, names).ToLookup(month => month.Month.Year);
        var owners = record.Owners.ToLookup(month => month.Month.Year);
        var years = new List<YearFigures>();
        NationalPeriod? before = null;
        foreach (NationalPeriod year in NationalPeriod.Years(record.National))
        {
            var figures = new YearFigures(year.Start.Year);
            YearCounts counts = record.Years.TryGetValue(figures.Year, out YearCounts? found) ? found : new YearCounts(record.Kinds.Owners.Count, record.Kinds.Segments.Count);
            figures.AddCards(year, [.. cards[figures.Year]]);
            figures.AddDemand(year, counts, record.Kinds.Segments);
            figures.AddProjects(year, counts, before);
            figures.AddIdle(year, [.. owners[figures.Year]], record.Kinds.Owners);
            figures.AddPerformance(year, counts);
            figures.AddMoney(year, counts);
            years.Add(figures);
            before = year;
        }

        return years;
    }

    private void Add(string name, double value) => _values.Add(new NamedValue(name, value));

    private void AddCards(NationalPeriod year, CardMonth[] months)
    {
        Add("card_supply_over_demand", CardMonth.Ratio(months));
        Add("card_price_over_cost", year.PriceOverCost);
        Add("card_price_index", year.PriceIndex);
        Add("cards_sold", months.Sum(month => month.SoldCards));
        Add("card_backlog", months.Length == 0 ? double.NaN : months[^1].Backlog);
        Add("card_stock", months.Length == 0 ? double.NaN : months[^1].Stock);
    }

    private void AddDemand(NationalPeriod year, YearCounts counts, IReadOnlyList<Kind> segments)
    {
        Add("requests_made", year.RequestsMade);
        Add("requests_served", year.RequestsServed);
        Add("requests_failed", year.RequestsFailed);
        Add("requests_failed_share", Means.Share(year.RequestsFailed, year.RequestsServed + year.RequestsFailed));
        Add("unmet_share", Means.Share(counts.UnmetCardDays.Sum(), counts.RequestedCardDays.Sum()));
        for (int segment = 0; segment < segments.Count; segment++)
            Add(FigureNames.UnmetShare(segments[segment].Id), Means.Share(counts.UnmetCardDays[segment], counts.RequestedCardDays[segment]));
        Add("leases", counts.Leases);
        Add("leases_not_lowest_share", Means.Share(counts.LeasesAboveLowest, counts.LeasesWithChoice));
        Add("leases_brokered_share", Means.Share(counts.BrokeredLeases, counts.Leases));
    }

    private void AddProjects(NationalPeriod year, YearCounts counts, NationalPeriod? before)
    {
        Add("projects_announced", counts.Announced);
        Add("projects_opened", counts.Opened);
        Add("projects_cancelled", counts.Cancelled);
        Add("awards", counts.Awards.Count);
        Add("awards_cny", counts.Awards.Sum(award => award.AmountCny));
        Add("centers_operating", year.Last.CentersOperating);
        Add("cards_operating", year.Last.CardsOperating);
        Add("capacity_pflops_fp16", year.Last.CapacityPflopsFp16);
        Add("capacity_pflops_fp32", year.Last.CapacityPflopsFp32);
        Add("capacity_growth", before is null ? double.NaN : Means.Share(year.Last.CapacityPflopsFp16, before.Last.CapacityPflopsFp16) - 1.0);
    }

    private void AddIdle(NationalPeriod year, OwnerMonth[] months, IReadOnlyList<Kind> owners)
    {
        Add("sold_share", year.SoldShare);
        foreach (Kind owner in owners)
        {
            OwnerMonth[] own = [.. months.Where(month => month.Owner == owner.Id)];
            Add(FigureNames.SoldShare(owner.Id), Means.Share(own.Sum(month => month.CardDaysLeased + month.CardDaysCaptive), own.Sum(month => month.CardDaysAvailable)));
        }

        Add("idle_share", 1.0 - year.SoldShare);
        foreach (Obstacle cause in Enum.GetValues<Obstacle>())
            Add(FigureNames.IdleShare(cause), Means.Share(year.Idle[(int)cause], year.Idle.Sum()));
    }

    private void AddPerformance(NationalPeriod year, YearCounts counts)
    {
        Add("busy_share", year.BusyShare);
        Add("achieved_share", year.AchievedShare);
        Add("traditional_utilization_share", Means.Share(counts.TraditionalBusy, counts.TraditionalAvailable));
        Add("low_achieved_share", Means.Share(counts.LowAchievedCardDays, year.Sold));
    }

    private void AddMoney(NationalPeriod year, YearCounts counts)
    {
        Add("listed_rent_cny_per_pflops_hour", year.ListedRent);
        Add("rent_cny", year.RentCny);
        Add("running_cost_cny", year.RunningCostCny);
        Add("served_value_cny", counts.ServedValueCny);
        Add("idle_cost_cny", counts.IdleCostCny);
    }
}
