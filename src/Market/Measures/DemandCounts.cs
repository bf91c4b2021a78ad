using MarketSim.Market.Identity;
using MarketSim.Market.Inputs;
using MarketSim.Market.Measures.Rows;
using MarketSim.Market.Setting;

namespace MarketSim.Market.Measures;

/// <summary>Counts requests and leases, by year and in trailing windows.</summary>
internal sealed class DemandCounts(MarketSetting setting)
{
    private const int YearDays = 365;
    private const int BrokerWindowDays = 30;
    private static readonly int[] ScaleUpDomains = [8, 32, 512];

    private readonly TrailingSums _demand = new(setting.Scenario.Provinces.Count, setting.Days);
    private readonly TrailingSums _rent = new(setting.Scenario.Cards.Count * 2, setting.Days);
    private readonly TrailingSums _cost = new(2, setting.Days);
    private readonly TrailingSums _brokers = new(2, setting.Days);

    public int Made { get; private set; }

    public int Served { get; private set; }

    public int Failed { get; private set; }

    public void Observe(Observation observation, YearCounts year, DateOnly date)
    {
        switch (observation)
        {
            case RequestDrawn drawn:
                Made++;
                YearBook.Add(year, drawn, date);
                _demand.Add(drawn.Province, drawn.ReferenceCardDays);
                break;
            case RequestClosed { Row.Served: true }:
                Served++;
                break;
            case RequestClosed closed:
                Failed++;
                year.UnmetCardDays[closed.Segment] += closed.Row.ReferenceCardDays;
                YearCounts.Add(year.UnmetByProvinceCardDays, setting.ProvinceIndex[closed.Row.Province], closed.Row.ReferenceCardDays);
                break;
            case LeaseSigned lease:
                Sign(lease, year);
                break;
            case BrokerPaid paid:
                _brokers.Add(1, paid.Amount.Yuan);
                break;
        }
    }

    public void BeginDay() => (Made, Served, Failed) = (0, 0, 0);

    public void CloseDay()
    {
        _demand.CloseDay();
        _rent.CloseDay();
        _cost.CloseDay();
        _brokers.CloseDay();
    }

    /// <summary>Requested reference card-days per day, mean of 90 days.</summary>
    public double DemandPerDay(Index<Province> province, int daysAgo = 0)
    {
        int days = _demand.DaysIn(TrailingSums.BoardDays, daysAgo);
        return days == 0 ? 0 : _demand.Window(province, TrailingSums.BoardDays, daysAgo) / days;
    }

    public double DemandPerDayYearAgo(Index<Province> province) => DemandPerDay(province, YearDays);

    /// <summary>Mean rent of leases signed in 90 days, weighted by card-days; not a number without any.</summary>
    public double Rent(Index<CardModel> card, int daysAgo = 0) =>
        _rent.Window((card * 2) + 1, TrailingSums.BoardDays, daysAgo) is > 0 and double cardDays ? _rent.Window(card * 2, TrailingSums.BoardDays, daysAgo) / cardDays : double.NaN;

    /// <summary>All that leases signed in 90 days cost over what such work is worth, weighted by card-days; not a number without any.</summary>
    public double CostOverValue() => _cost.Window(1, TrailingSums.BoardDays) is > 0 and double cardDays ? _cost.Window(0, TrailingSums.BoardDays) / cardDays : double.NaN;

    /// <summary>Change of rents in a year, over the models leased in both windows, weighted by card-days; 0 without any.</summary>
    public double RentTrendPerYear()
    {
        double weights = 0;
        double change = 0;
        for (int card = 0; card < setting.Scenario.Cards.Count; card++)
        {
            double now = Rent(new(card));
            double then = Rent(new(card), YearDays);
            if (now > 0 && then > 0)
            {
                double weight = _rent.Window((card * 2) + 1, TrailingSums.BoardDays) * now;
                weights += weight;
                change += weight * Math.Log(now / then);
            }
        }

        return weights > 0 ? Math.Exp(change / weights) - 1 : 0;
    }

    /// <summary>Commission on leases signed in 30 days over what brokers paid; 1 before anything was paid.</summary>
    public double BrokerEarningsOverCost() =>
        _brokers.Window(1, BrokerWindowDays) is > 0 and double cost ? _brokers.Window(0, BrokerWindowDays) / cost : 1;

    private void Sign(LeaseSigned lease, YearCounts year)
    {
        LeaseRow row = lease.Row;
        Index<CardModel> card = setting.CardIndex[row.Card];
        double cardDays = (double)row.Cards * row.Days;
        _rent.Add(card * 2, row.RentCnyPerCardHour * cardDays);
        _rent.Add((card * 2) + 1, cardDays);
        _cost.Add(0, row.EffectiveCostCnyPerPflopDay / setting.ValueCnyPerPflopDay(lease.Request.Work, lease.Request.DrawnOn) * cardDays);
        _cost.Add(1, cardDays);
        year.Leases++;
        year.LeasesBySegment[lease.Request.Segment]++;
        year.SensitivitySum[lease.Request.Segment] += lease.Request.PriceSensitivity * lease.Request.Rationality;
        double surplus = (lease.Request.BudgetCnyPerPflopDay - row.EffectiveCostCnyPerPflopDay) * lease.Request.Pflops * lease.Request.Days;
        year.SurplusBySegmentCny[lease.Request.Segment] += surplus;
        YearCounts.Add(year.SurplusByProvinceCny, lease.Request.Province, surplus);
        if (row.Offers > 1)
        {
            year.LeasesWithChoice++;
            year.LeasesAboveLowest += row.QuoteCnyPerPflopDay > row.LowestQuoteCnyPerPflopDay ? 1 : 0;
        }

        if (lease.Broker is { } broker)
        {
            year.BrokeredLeases++;
            year.DealsByBroker[broker] = year.DealsByBroker.GetValueOrDefault(broker) + 1;
            _brokers.Add(0, row.RentCnyPerCardHour * 24 * cardDays * setting.KindOf(broker).Commission);
        }

        if (setting.IsLargeTraining(lease.Request.Work, lease.Request.Large))
        {
            int domain = setting.Population.Centers[lease.Center].Domain;
            double asBuilt = setting.Throughput.ScalingShare(card, lease.Request.Work, row.Cards, domain);
            foreach (int other in ScaleUpDomains)
            {
                double share = row.AchievedShare * setting.Throughput.ScalingShare(card, lease.Request.Work, row.Cards, other) / asBuilt;
                (double sum, long count) = year.LargeTrainingByDomain.GetValueOrDefault(other);
                year.LargeTrainingByDomain[other] = (sum + share, count + 1);
            }
        }
    }
}
