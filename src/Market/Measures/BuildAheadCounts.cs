using MarketSim.Market.Identity;
using MarketSim.Market.Inputs;
using MarketSim.Market.Measures.Rows;
using MarketSim.Market.Setting;

namespace MarketSim.Market.Measures;

/// <summary>Measures how far ahead of demand the nation and its provinces are built, month by month.</summary>
/// <remarks>
/// Requests count where their buyers are, so that a province that serves others is built far ahead of its own demand. A need that owners share between all their sites counts where their
/// capacity lies; that of other owners counts as far as their sites serve it, where they stand.
/// </remarks>
internal sealed class BuildAheadCounts
{
    private readonly MarketSetting _setting;
    private readonly DateOnly _planned;
    private readonly double _reference;
    private readonly double[][] _capacity;
    private readonly double[] _market;
    private readonly double[] _own;
    private readonly double[][] _ownersCapacity;
    private int _days;

    public BuildAheadCounts(MarketSetting setting)
    {
        _setting = setting;
        _planned = CalendarMonth.Of(setting.Scenario.Centers.BuildAhead.From ?? new DateOnly(setting.FocusYear, 1, 1));
        _reference = setting.Scenario.Cards.Count > 0 ? setting.Scenario.Cards[0].Pflops() : 0;
        int provinces = setting.Scenario.Provinces.Count;
        _capacity = [.. Enumerable.Range(0, provinces).Select(_ => new double[Enum.GetValues<Ecosystem>().Length])];
        _market = new double[provinces];
        _own = new double[provinces + 1];
        _ownersCapacity = [.. setting.Owners.Select(_ => new double[provinces])];
    }

    /// <summary>Takes note of a request.</summary>
    public void Drawn(RequestDrawn drawn) => _market[drawn.Province] += drawn.ReferenceCardDays * _reference;

    /// <summary>Takes note of a center's day.</summary>
    public void Add(CenterDay day, CenterProfile center)
    {
        CardModel card = _setting.Cards[day.Card];
        _capacity[center.Province][(int)card.Ecosystem] += day.Available * card.Pflops();
        double perCard = _setting.OwnNeed.PflopsPerCard(center.Owner, day.Card);
        if (_setting.Owners[center.Owner].SharesNeed)
        {
            _ownersCapacity[center.Owner][center.Province] += day.Available * perCard;
        }
        else
        {
            _own[center.Province] += day.Captive * perCard;
        }
    }

    /// <summary>Ends a day.</summary>
    public void CloseDay(int day)
    {
        _days++;
        for (int owner = 0; owner < _setting.Owners.Length; owner++)
        {
            Share(_setting.OwnNeed.On(new Index<OwnerType>(owner), day), owner);
        }

        Array.ForEach(_ownersCapacity, Array.Clear);
    }

    /// <summary>Ends a month.</summary>
    public void Close(DateOnly month, Action<BuildAheadMonth> row)
    {
        int provinces = _market.Length;
        double[] nation = new double[Enum.GetValues<Ecosystem>().Length];
        List<BuildAheadMonth> rows = [];
        for (int province = 0; province < provinces; province++)
        {
            double[] place = _capacity[province];
            for (int ecosystem = 0; ecosystem < nation.Length; ecosystem++)
            {
                nation[ecosystem] += place[ecosystem];
            }

            rows.Add(Row(month, "province." + _setting.Scenario.Provinces[province].Id, place, _market[province], _own[province]));
        }

        row(Row(month, "nation", nation, _market.Sum(), _own.Sum()));
        rows.ForEach(row);
        Array.ForEach(_capacity, Array.Clear);
        Array.Clear(_market);
        Array.Clear(_own);
        _days = 0;
    }

    /// <summary>Shares a need out over provinces; where its owners have no capacity yet it is in none.</summary>
    private void Share(double need, int owner)
    {
        double capacity = 0;
        for (int province = 0; province < _market.Length; province++)
        {
            capacity += _ownersCapacity[owner][province];
        }

        if (capacity <= 0)
        {
            _own[^1] += need;
            return;
        }

        for (int province = 0; province < _market.Length; province++)
        {
            _own[province] += need * (_ownersCapacity[owner][province] / capacity);
        }
    }

    private BuildAheadMonth Row(DateOnly month, string place, double[] capacity, double market, double own)
    {
        double days = Math.Max(1, _days);
        double demand = (market + own) / days;
        double all = capacity.Sum() / days;
        return new BuildAheadMonth
        {
            Month = month,
            Place = place,
            InPlan = month >= _planned,
            CapacityPflopsFp16 = all,
            CudaPflopsFp16 = capacity[(int)Ecosystem.Cuda] / days,
            CannPflopsFp16 = capacity[(int)Ecosystem.Cann] / days,
            RocmLikePflopsFp16 = capacity[(int)Ecosystem.RocmLike] / days,
            MarketDemandPflops = market / days,
            OwnNeedPflops = own / days,
            DemandPflops = demand,
            CapacityOverDemand = demand > 0 ? all / demand : null,
        };
    }
}
