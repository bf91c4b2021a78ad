using MarketSim.Market.Boards;
using MarketSim.Market.Books;
using MarketSim.Market.Identity;
using MarketSim.Market.Inputs;
using MarketSim.Market.Measures.Rows;
using MarketSim.Market.Measures.Welfare;
using MarketSim.Market.Setting;

namespace MarketSim.Market.Measures;

/// <summary>Counts what agents report, checks the books of card-days, makes the tables' rows, and publishes statistics each morning.</summary>
/// <remarks>Reports must come in order of phases and, in a phase, of agents: sums of floating-point numbers are then the same in every engine.</remarks>
public sealed class Statistician
{
    private readonly MarketSetting _setting;
    private readonly CardCounts _cards;
    private readonly CardPriceIndex _prices;
    private readonly PaidPrices _paid;
    private readonly DemandCounts _demand;
    private readonly PipelineCounts _pipeline;
    private readonly OwnNeedCounts _own;
    private readonly MonthCounts _month;
    private readonly RentCounts _rents;
    private readonly RentElasticity _elasticity;
    private readonly OfferedCapacity _offered;
    private readonly CenterYears _centers;
    private readonly BudgetCounts _budgets;
    private readonly WelfareCounts _welfare;
    private readonly BuildAheadCounts _ahead;
    private readonly EventLog _events;
    private readonly MorningReport _report;
    private readonly bool[] _activeSuppliers;
    private readonly bool[] _activeBrokers;
    private readonly List<Observation> _waiting = [];
    private CapacityCounts _nation = new();
    private YearCounts _year;
    private int _day;

    /// <summary>A statistician for a market.</summary>
    public Statistician(MarketSetting setting)
    {
        _setting = setting;
        _cards = new CardCounts(setting);
        _prices = new CardPriceIndex(setting);
        _paid = new PaidPrices(setting);
        _demand = new DemandCounts(setting);
        _pipeline = new PipelineCounts(setting);
        _own = new OwnNeedCounts(setting);
        _month = new MonthCounts(setting);
        _rents = new RentCounts(setting);
        _elasticity = new RentElasticity(setting);
        _offered = new OfferedCapacity(setting);
        _centers = new CenterYears(setting);
        _budgets = new BudgetCounts(setting);
        _welfare = new WelfareCounts(setting);
        _ahead = new BuildAheadCounts(setting);
        _events = new EventLog(setting);
        _report = new MorningReport(setting, _demand, _cards, _paid, _offered, _elasticity, _pipeline, _own, _budgets);
        _activeSuppliers = new bool[setting.Population.Suppliers.Count];
        _activeBrokers = new bool[setting.Population.Brokers.Count];
        _year = new YearCounts(setting);
        Years.Add(setting.Scenario.Horizon.Start.Year, _year);
    }

    /// <summary>Counts so far by calendar year.</summary>
    public SortedDictionary<int, YearCounts> Years { get; } = [];

    /// <summary>Takes a report.</summary>
    /// <exception cref="BrokenBooksException">A center's card-days do not add up.</exception>
    public void Observe(Observation observation)
    {
        _cards.Observe(observation);
        _demand.Observe(observation, _year, _setting.DateOf(_day));
        _pipeline.Observe(observation, _year, _setting.DateOf(_day));
        _centers.Observe(observation, Years, _day);
        _welfare.Observe(observation, _day);
        _events.Observe(observation, _setting.DateOf(_day));
        switch (observation)
        {
            case CenterDay day:
                Add(day);
                break;
            case CardsSold sold:
                Add(sold);
                break;
            case EntryOrExit change when change.Agent.Kind == AgentKind.Supplier:
                _activeSuppliers[change.Agent.Index] = change.Entered;
                break;
            case EntryOrExit change:
                _activeBrokers[change.Agent.Index] = change.Entered;
                break;
            case RequestClosed closed:
                break;
            case PublicMoney money:
                _budgets.Add(money, _year);
                break;
            case RequestDrawn drawn:
                _month.Drawn(drawn);
                _ahead.Drawn(drawn);
                break;
            case LeaseSigned lease:
                _month.Signed(lease);
                _rents.Signed(lease.Row);
                _elasticity.Signed(lease);
                break;
        }

        if (observation is LeaseSigned or RequestClosed)
        {
            _waiting.Add(observation);
        }
    }

    /// <summary>Ends a day: makes its rows and the statistics that go on the board.</summary>
    public MarketReport CloseDay(int day, Board board, in Holdings total, IRowSink rows)
    {
        foreach (Observation observation in _waiting)
        {
            if (observation is LeaseSigned lease)
            {
                rows.Append(lease.Row);
            }
            else if (observation is RequestClosed request)
            {
                rows.Append(request.Row);
            }
        }

        _events.CloseDay(rows);
        DateOnly tomorrow = _setting.DateOf(day + 1);
        bool endsMonth = tomorrow.Day == 1 || day == _setting.Days - 1;
        _prices.CloseDay(board, endsMonth);
        rows.Append(NationalDays.Row(_setting, day, board, total, _nation, _pipeline, _demand, _prices, _activeSuppliers, _activeBrokers));
        foreach (CardDay row in _cards.CloseDay(day, board, _paid))
        {
            rows.Append(row);
        }

        _ahead.CloseDay(day);
        if (endsMonth)
        {
            DateOnly month = CalendarMonth.Of(_setting.DateOf(day));
            _month.Close(month, rows.Append, rows.Append);
            _rents.Close(month, rows.Append, rows.Append);
            foreach (BudgetMonth row in _budgets.Close(month))
            {
                rows.Append(row);
            }

            _ahead.Close(month, rows.Append);
        }

        _paid.CloseDay(day);
        _demand.CloseDay();
        _elasticity.CloseDay();
        _offered.CloseDay();
        if (endsMonth)
        {
            _offered.EndMonth();
        }

        _own.CloseDay(_year, day);
        if (tomorrow is { Month: 1, Day: 1 })
        {
            _budgets.BeginYear();
        }

        _welfare.CloseDay(day, owner => _own.NeededShare(owner, day), rows);
        MarketReport report = _report.Make();
        BeginDay(day + 1, tomorrow);
        rows.DayDone(day);
        return report;
    }

    private void BeginDay(int day, DateOnly date)
    {
        _day = day;
        _nation = new CapacityCounts();
        _own.BeginDay();
        _demand.BeginDay();
        _month.BeginDay();
        _waiting.Clear();
        if (!Years.TryGetValue(date.Year, out YearCounts? year) && day < _setting.Days)
        {
            Years.Add(date.Year, year = new YearCounts(_setting));
        }

        _year = year ?? _year;
    }

    private void Add(CardsSold sold)
    {
        bool spot = sold.Agent.Kind == AgentKind.Supplier;
        _prices.Sold(sold.Card, sold.Quantity, sold.UnitPrice.Yuan, spot);
        if (spot)
        {
            _paid.Sold(sold.Card, sold.Quantity, sold.UnitPrice.Yuan);
        }
    }

    private void Add(CenterDay day)
    {
        long idle = day.IdleBy.Sum();
        if (day.Available != day.Leased + day.Captive + idle)
        {
            throw new BrokenBooksException(_day, day.Agent, "card-days", day.Available, day.Leased + day.Captive + idle);
        }

        CenterProfile profile = _setting.Population.Centers[day.Agent.Index];
        _nation.Add(_setting, day);
        _month.Add(day, profile);
        _offered.Add(day, profile.Province);
        _own.Add(day, profile.Owner);
        _ahead.Add(day, profile);
        YearBook.Add(_setting, _year, day, profile, idle, _day);
    }
}
