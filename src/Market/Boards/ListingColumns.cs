using MarketSim.Market.Identity;
using MarketSim.Market.Inputs;
using MarketSim.Market.Performance;
using MarketSim.Market.Setting;

namespace MarketSim.Market.Boards;

/// <summary>The listings as columns, a number a center: what pricing many centers for one request reads.</summary>
/// <remarks>A center that is not listed keeps the numbers of its last listing; <see cref="ListingSets.Listed"/> says who is listed.</remarks>
internal sealed class ListingColumns
{
    private const double HoursPerDay = 24;

    private readonly MarketSetting _setting;
    private readonly double[][] _rent;
    private readonly double[][] _nominalCost;
    private readonly double[][] _logNominalCost;
    private readonly int[][] _freeCards;
    private readonly double[][] _cardPflops;
    private readonly ScalingTable?[][] _scaling;
    private readonly Dictionary<(Index<CardModel> Card, Index<WorkType> Work, int Domain), ScalingTable> _tables = [];

    /// <summary>Columns without a listing.</summary>
    public ListingColumns(MarketSetting setting)
    {
        _setting = setting;
        Sets = new ListingSets(setting);
        (Province, Card) = (Column<Index<Province>>(), Column<Index<CardModel>>());
        (SoftwareQuality, Misfit) = (Column<double>(), Column<double>());
        (_rent, _nominalCost, _logNominalCost, _freeCards) = (Columns<double>(2), Columns<double>(2), Columns<double>(2), Columns<int>(2));
        (_cardPflops, _scaling) = (Columns<double>(setting.Work.Length), Columns<ScalingTable?>(setting.Work.Length));
    }

    /// <summary>The same listings as sets.</summary>
    public ListingSets Sets { get; }

    /// <summary>Index of each center's province.</summary>
    public Index<Province>[] Province { get; }

    /// <summary>Index of each center's card model.</summary>
    public Index<CardModel>[] Card { get; }

    /// <summary>Quality of the software stack, 0 to 1.</summary>
    public double[] SoftwareQuality { get; }

    /// <summary>Factor on the rate that work of another ecosystem needs, at least 1.</summary>
    public double[] Misfit { get; }

    /// <summary>Rent that a request pays, yuan per card-hour.</summary>
    public double[] Rent(bool sharesTime) => _rent[sharesTime ? 1 : 0];

    /// <summary>That rent over datasheet rate, yuan per PFLOP-day.</summary>
    public double[] NominalCost(bool sharesTime) => _nominalCost[sharesTime ? 1 : 0];

    /// <summary>The natural logarithm of that cost.</summary>
    public double[] LogNominalCost(bool sharesTime) => _logNominalCost[sharesTime ? 1 : 0];

    /// <summary>Cards that a request can lease today.</summary>
    public int[] FreeCards(bool sharesTime) => _freeCards[sharesTime ? 1 : 0];

    /// <summary>Achieved rate of a single card running a kind of work, PFLOPS.</summary>
    public double[] CardPflops(Index<WorkType> work) => _cardPflops[work];

    /// <summary>How many cards achieve a rate there; none for a center that was never listed.</summary>
    public ScalingTable?[] Scaling(Index<WorkType> work) => _scaling[work];

    /// <summary>Takes over what has changed of a center's listing.</summary>
    public void Replace(CenterListing? old, CenterListing? now)
    {
        if ((now ?? old) is not { Center: var center })
        {
            return;
        }

        Sets.Replace(center, old, now);
        if (now is null)
        {
            return;
        }

        (_freeCards[0][center], _freeCards[1][center]) = (now.FreeCards, now.TimeShareFreeCards);
        // Most listings change in free cards alone.
        if (old is null || old with { FreeCards = now.FreeCards, TimeShareFreeCards = now.TimeShareFreeCards } != now)
        {
            Sets.TakeTerms(now);
            TakeTerms(now, center);
        }
    }

    private void TakeTerms(CenterListing listing, Index<CenterProfile> center)
    {
        (Province[center], Card[center]) = (listing.Province, listing.Card);
        for (int kind = 0; kind < 2; kind++)
        {
            double rent = listing.RentFor(sharesTime: kind == 1);
            _rent[kind][center] = rent;
            _nominalCost[kind][center] = rent * HoursPerDay / _setting.Cards[listing.Card].Pflops();
            _logNominalCost[kind][center] = Math.Log(_nominalCost[kind][center]);
        }

        SoftwareQuality[center] = listing.SoftwareQuality;
        Misfit[center] = 1 + ((_setting.Scenario.Matching.EcosystemMisfitFactor - 1) * (1 - listing.SoftwareQuality));
        for (int work = 0; work < _cardPflops.Length; work++)
        {
            _cardPflops[work][center] = _setting.Throughput.CardPflops(listing.Card, new(work), listing.SoftwareQuality);
            _scaling[work][center] = TableOf(listing.Card, new(work), listing.DomainCards);
        }
    }

    private ScalingTable TableOf(Index<CardModel> card, Index<WorkType> work, int domain) => _tables.TryGetValue((card, work, domain), out ScalingTable? table)
        ? table
        : _tables[(card, work, domain)] = new ScalingTable(_setting.Throughput.ScalingOf(card, work), domain);

    private T[][] Columns<T>(int count) => [.. Enumerable.Range(0, count).Select(_ => Column<T>())];

    /// <remarks>Whole words, so that eight numbers can be read at once everywhere.</remarks>
    private T[] Column<T>() => new T[Sets.Words * 64];
}
