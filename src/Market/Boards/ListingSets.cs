using System.Collections.Immutable;
using MarketSim.Market.Identity;
using MarketSim.Market.Inputs;
using MarketSim.Market.Setting;

namespace MarketSim.Market.Boards;

/// <summary>The listings as sets, a bit a center, by what requests exclude: 64 centers are screened in one operation.</summary>
internal sealed class ListingSets
{
    private readonly MarketSetting _setting;
    private readonly double[] _memoryGb;
    private readonly ulong[][] _upToMemory;
    private readonly ulong[][] _ofEcosystem;
    private readonly ulong[][] _ofProvince;
    private readonly ulong[][] _fastLinks;
    private readonly ulong[][] _largeSites;
    private readonly ulong[][] _free;

    /// <summary>Empty sets.</summary>
    public ListingSets(MarketSetting setting)
    {
        _setting = setting;
        _memoryGb = [.. setting.Cards.Select(card => card.MemoryGb).Distinct().Order()];
        _upToMemory = Sets(_memoryGb.Length);
        _ofEcosystem = Sets(Enum.GetValues<Ecosystem>().Length);
        _ofProvince = Sets(setting.Scenario.Provinces.Count);
        _fastLinks = Sets(setting.Work.Length);
        _largeSites = Sets(setting.Work.Length);
        _free = Sets(2);
        (Listed, FeasibleStack, TimeSharing) = (Set(), Set(), Set());
    }

    /// <summary>Words of 64 centers in a set.</summary>
    public int Words => Listed.Length;

    /// <summary>Centers with a listing.</summary>
    public ulong[] Listed { get; }

    /// <summary>Centers whose stack is good enough for work of another ecosystem.</summary>
    public ulong[] FeasibleStack { get; }

    /// <summary>Listed centers in provinces where time-sharing is organized.</summary>
    public ulong[] TimeSharing { get; }

    /// <summary>Centers with a card that a request can lease today.</summary>
    public ulong[] Free(bool sharesTime) => _free[sharesTime ? 1 : 0];

    /// <summary>Centers whose cards belong to an ecosystem.</summary>
    public ulong[] OfEcosystem(Ecosystem ecosystem) => _ofEcosystem[(int)ecosystem];

    /// <summary>Listed centers in a province.</summary>
    public ulong[] OfProvince(Index<Province> province) => _ofProvince[province];

    /// <summary>Centers whose links between cards are as fast as a kind of work needs when it is large.</summary>
    public ulong[] FastLinks(Index<WorkType> work) => _fastLinks[work];

    /// <summary>Centers with the capacity that a kind of work needs when it is large.</summary>
    public ulong[] LargeSites(Index<WorkType> work) => _largeSites[work];

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

    /// <summary>Takes over whether a center is listed, and has cards free.</summary>
    public void Replace(Index<CenterProfile> center, CenterListing? old, CenterListing? now)
    {
        if (old is not null)
        {
            CenterBits.Mark(_ofProvince[old.Province], center, false);
        }

        CenterBits.Mark(Listed, center, now is not null);
        CenterBits.Mark(_free[0], center, now?.FreeCards > 0);
        CenterBits.Mark(_free[1], center, now?.TimeShareFreeCards > 0);
        if (now is not null)
        {
            CenterBits.Mark(_ofProvince[now.Province], center, true);
        }
    }

    /// <summary>Takes over what a listing offers, apart from free cards.</summary>
    public void TakeTerms(CenterListing listing)
    {
        (Index<CenterProfile> center, CardModel card) = (listing.Center, _setting.Cards[listing.Card]);
        for (int size = 0; size < _memoryGb.Length; size++)
        {
            CenterBits.Mark(_upToMemory[size], center, card.MemoryGb <= _memoryGb[size]);
        }

        for (int ecosystem = 0; ecosystem < _ofEcosystem.Length; ecosystem++)
        {
            CenterBits.Mark(_ofEcosystem[ecosystem], center, (int)card.Ecosystem == ecosystem);
        }

        CenterBits.Mark(FeasibleStack, center, listing.SoftwareQuality >= _setting.Scenario.Matching.EcosystemFeasibleQuality);
        for (int work = 0; work < _fastLinks.Length; work++)
        {
            CenterBits.Mark(_fastLinks[work], center, card.LinkGbS >= _setting.Work[work].LargeNeedsLinkGbS);
            CenterBits.Mark(_largeSites[work], center, listing.CapacityPflops >= _setting.Work[work].LargeNeedsCenterPflops);
        }
    }

    /// <summary>Works out anew who sells time shares.</summary>
    /// <param name="cut">By how much time shares are cheaper, by province; 0 where there are none.</param>
    public void ShareTime(ImmutableArray<double> cut)
    {
        Array.Clear(TimeSharing);
        for (int province = 0; province < cut.Length; province++)
        {
            for (int word = 0; cut[province] > 0 && word < Words; word++)
            {
                TimeSharing[word] |= _ofProvince[province][word];
            }
        }
    }

    private ulong[][] Sets(int count) => [.. Enumerable.Range(0, count).Select(_ => Set())];

    private ulong[] Set() => CenterBits.Empty(_setting.Population.Centers.Count);
}
