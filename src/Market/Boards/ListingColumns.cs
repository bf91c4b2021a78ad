using MarketSim.Market.Identity;
using MarketSim.Market.Inputs;
using MarketSim.Market.Performance;
using MarketSim.Market.Setting;

namespace MarketSim.Market.Boards;

/// <summary>The listings as columns, a number a center, and as sets, a bit a center: what screening many centers for one request reads.</summary>
/// <remarks>Columns of a center that is not listed hold numbers of its last listing; <see cref="Listed"/> says who is listed.</remarks>
internal sealed class ListingColumns
{
    private const double HoursPerDay = 24;

    private readonly MarketSetting _setting;
    private readonly double[][] _rent = new double[2][];
    private readonly double[][] _nominalCost = new double[2][];
    private readonly double[][] _logNominalCost = new double[2][];
    private readonly int[][] _freeCards = new int[2][];
    private readonly ulong[][] _free = new ulong[2][];
    private readonly double[][] _cardPflops;
    private readonly ScalingTable?[][] _scaling;
    private readonly Dictionary<(Index<CardModel> Card, Index<WorkType> Work, int Domain), ScalingTable> _tables = [];
    private readonly double[] _memoryGb;
    private readonly ulong[][] _upToMemory;
    private readonly ulong[][] _ofEcosystem;
    private readonly ulong[][] _fastLinks;
    private readonly ulong[][] _ofProvince;
    private readonly ulong[][] _largeSites;

    /// <summary>Columns without a listing.</summary>
    public ListingColumns(MarketSetting setting)
    {
        _setting = setting;
        Words = (setting.Population.Centers.Count + 63) / 64;
        int length = Words * 64;
        for (int kind = 0; kind < 2; kind++)
        {
            (_rent[kind], _nominalCost[kind], _logNominalCost[kind]) = (new double[length], new double[length], new double[length]);
            (_freeCards[kind], _free[kind]) = (new int[length], new ulong[Words]);
        }

        (Province, Card, DomainCards) = (new Index<Province>[length], new Index<CardModel>[length], new int[length]);
        (SoftwareQuality, Misfit) = (new double[length], new double[length]);
        (Listed, FeasibleStack, TimeSharing) = (new ulong[Words], new ulong[Words], new ulong[Words]);
        _cardPflops = [.. setting.Scenario.Demand.Work.Select(_ => new double[length])];
        _scaling = [.. setting.Scenario.Demand.Work.Select(_ => new ScalingTable?[length])];
        _largeSites = [.. setting.Scenario.Demand.Work.Select(_ => new ulong[Words])];
        _memoryGb = [.. setting.Cards.Select(card => card.MemoryGb).Distinct().Order()];
        _upToMemory = [.. _memoryGb.Select(_ => new ulong[Words])];
        _ofEcosystem = [.. Enum.GetValues<Ecosystem>().Select(_ => new ulong[Words])];
        _fastLinks = [.. setting.Scenario.Demand.Work.Select(_ => new ulong[Words])];
        _ofProvince = [.. setting.Scenario.Provinces.Select(_ => new ulong[Words])];
    }

    /// <summary>Words of 64 centers in a set.</summary>
    public int Words { get; }

    /// <summary>Index of each center's province.</summary>
    public Index<Province>[] Province { get; }

    /// <summary>Index of each center's card model.</summary>
    public Index<CardModel>[] Card { get; }

    /// <summary>Cards in a scale-up domain.</summary>
    public int[] DomainCards { get; }

    /// <summary>Quality of the software stack, 0 to 1.</summary>
    public double[] SoftwareQuality { get; }

    /// <summary>Factor on the rate that work of another ecosystem needs, at least 1.</summary>
    public double[] Misfit { get; }

    /// <summary>Centers with a listing.</summary>
    public ulong[] Listed { get; }

    /// <summary>Centers whose stack is good enough for work of another ecosystem.</summary>
    public ulong[] FeasibleStack { get; }

    /// <summary>Listed centers in provinces where time-sharing is organized.</summary>
    public ulong[] TimeSharing { get; }

    /// <summary>Rent that a request pays, yuan per card-hour.</summary>
    public double[] Rent(bool sharesTime) => _rent[sharesTime ? 1 : 0];

    /// <summary>That rent over datasheet rate, yuan per PFLOP-day.</summary>
    public double[] NominalCost(bool sharesTime) => _nominalCost[sharesTime ? 1 : 0];

    /// <summary>The natural logarithm of that cost.</summary>
    public double[] LogNominalCost(bool sharesTime) => _logNominalCost[sharesTime ? 1 : 0];

    /// <summary>Cards that a request can lease today.</summary>
    public int[] FreeCards(bool sharesTime) => _freeCards[sharesTime ? 1 : 0];

    /// <summary>Centers with a card that a request can lease today.</summary>
    public ulong[] Free(bool sharesTime) => _free[sharesTime ? 1 : 0];

    /// <summary>Achieved rate of a single card running a kind of work, PFLOPS.</summary>
    public double[] CardPflops(Index<WorkType> work) => _cardPflops[work];

    /// <summary>How many cards achieve a rate there; none for a center that was never listed.</summary>
    public ScalingTable?[] Scaling(Index<WorkType> work) => _scaling[work];

    /// <summary>Centers whose cards have less memory than this, GB; empty when all have as much.</summary>
    public ReadOnlySpan<ulong> LittleMemory(double memoryGb)
    {
        int sizes = 0;
        while (sizes < _memoryGb.Length && _memoryGb[sizes] < memoryGb)
        {
            sizes++;
        }

        return sizes == 0 ? [] : _upToMemory[sizes - 1];
    }

    /// <summary>Centers whose cards belong to an ecosystem.</summary>
    public ulong[] OfEcosystem(Ecosystem ecosystem) => _ofEcosystem[(int)ecosystem];

    /// <summary>Centers whose links between cards are as fast as a kind of work needs when it is large.</summary>
    public ulong[] FastLinks(Index<WorkType> work) => _fastLinks[work];

    /// <summary>Listed centers in a province.</summary>
    public ulong[] OfProvince(Index<Province> province) => _ofProvince[province];

    /// <summary>Centers with the capacity that a kind of work needs when it is large.</summary>
    public ulong[] LargeSites(Index<WorkType> work) => _largeSites[work];

    /// <summary>Takes over what has changed of a center's listing.</summary>
    public void Replace(CenterListing? old, CenterListing? now)
    {
        if ((now ?? old) is not { Center: int center })
        {
            return;
        }

        if (old is not null)
        {
            Mark(_ofProvince[old.Province], center, false);
        }

        Mark(Listed, center, now is not null);
        Mark(_free[0], center, now?.FreeCards > 0);
        Mark(_free[1], center, now?.TimeShareFreeCards > 0);
        if (now is null)
        {
            return;
        }

        Mark(_ofProvince[now.Province], center, true);
        (_freeCards[0][center], _freeCards[1][center]) = (now.FreeCards, now.TimeShareFreeCards);
        // Most listings change in free cards alone.
        if (old is null || old with { FreeCards = now.FreeCards, TimeShareFreeCards = now.TimeShareFreeCards } != now)
        {
            TakeTerms(now, center);
        }
    }

    /// <summary>Takes over who sells time shares.</summary>
    public void ShareTime(IReadOnlyList<int> centers)
    {
        Array.Clear(TimeSharing);
        foreach (int center in centers)
        {
            Mark(TimeSharing, center, true);
        }
    }

    private void TakeTerms(CenterListing listing, int center)
    {
        CardModel card = _setting.Cards[listing.Card];
        (Province[center], Card[center], DomainCards[center]) = (listing.Province, listing.Card, listing.DomainCards);
        for (int kind = 0; kind < 2; kind++)
        {
            double rent = listing.RentFor(sharesTime: kind == 1);
            _rent[kind][center] = rent;
            _nominalCost[kind][center] = rent * HoursPerDay / card.Pflops();
            _logNominalCost[kind][center] = Math.Log(_nominalCost[kind][center]);
        }

        for (int size = 0; size < _memoryGb.Length; size++)
        {
            Mark(_upToMemory[size], center, card.MemoryGb <= _memoryGb[size]);
        }

        for (int ecosystem = 0; ecosystem < _ofEcosystem.Length; ecosystem++)
        {
            Mark(_ofEcosystem[ecosystem], center, (int)card.Ecosystem == ecosystem);
        }

        MatchingInputs matching = _setting.Scenario.Matching;
        SoftwareQuality[center] = listing.SoftwareQuality;
        Misfit[center] = 1 + ((matching.EcosystemMisfitFactor - 1) * (1 - listing.SoftwareQuality));
        Mark(FeasibleStack, center, listing.SoftwareQuality >= matching.EcosystemFeasibleQuality);
        for (int work = 0; work < _cardPflops.Length; work++)
        {
            Index<WorkType> kind = new(work);
            _cardPflops[work][center] = _setting.Throughput.CardPflops(listing.Card, kind, listing.SoftwareQuality);
            _scaling[work][center] = TableOf(listing.Card, kind, listing.DomainCards);
            Mark(_fastLinks[work], center, card.LinkGbS >= _setting.Work[kind].LargeNeedsLinkGbS);
            Mark(_largeSites[work], center, listing.CapacityPflops >= _setting.Work[kind].LargeNeedsCenterPflops);
        }
    }

    private ScalingTable TableOf(Index<CardModel> card, Index<WorkType> work, int domain) => _tables.TryGetValue((card, work, domain), out ScalingTable? table)
        ? table
        : _tables[(card, work, domain)] = new ScalingTable(_setting.Throughput.ScalingOf(card, work), domain);

    private static void Mark(ulong[] set, int center, bool isIn)
    {
        ulong bit = 1UL << center;
        set[center >> 6] = isIn ? set[center >> 6] | bit : set[center >> 6] & ~bit;
    }
}
