using MarketSim.Market.Identity;
using MarketSim.Market.Inputs;

namespace MarketSim.Market.Boards;

/// <summary>Which centers have a listing, over the nation and by province, in order of index.</summary>
internal sealed class ListedCenters(int provinces)
{
    private readonly List<Index<CenterProfile>> _all = [];
    private readonly List<double> _upTo = [];
    private readonly List<Index<CenterProfile>>[] _byProvince = [.. Enumerable.Range(0, provinces).Select(_ => new List<Index<CenterProfile>>())];

    public IReadOnlyList<Index<CenterProfile>> All => _all;

    /// <summary>A listed center drawn by how widely it is known, the square root of its capacity; nothing when none is listed.</summary>
    /// <param name="uniform">A number on [0, 1).</param>
    /// <param name="listings">Listings by center.</param>
    public Index<CenterProfile>? BySalience(double uniform, ReadOnlySpan<CenterListing?> listings)
    {
        if (_upTo.Count != _all.Count)
        {
            Sum(listings);
        }

        if (_all.Count == 0)
        {
            return null;
        }

        int found = _upTo.BinarySearch(uniform * _upTo[^1]);
        return _all[Math.Min(found < 0 ? ~found : found + 1, _all.Count - 1)];
    }

    public IReadOnlyList<Index<CenterProfile>> In(Index<Province> province) => _byProvince[province];

    /// <summary>Puts a center on the list, or takes it off.</summary>
    /// <returns>Whether the list has changed.</returns>
    public bool Replace(CenterListing? old, CenterListing? now)
    {
        if (old is null && now is not null)
        {
            Insert(_all, now.Center);
            Insert(_byProvince[now.Province], now.Center);
            _upTo.Clear();
        }
        else if (old is not null && now is null)
        {
            _all.Remove(old.Center);
            _byProvince[old.Province].Remove(old.Center);
            _upTo.Clear();
        }

        return (old is null) != (now is null);
    }

    private void Sum(ReadOnlySpan<CenterListing?> listings)
    {
        _upTo.Clear();
        double sum = 0;
        foreach (Index<CenterProfile> center in _all)
        {
            sum += Math.Sqrt(listings[center]!.CapacityPflops);
            _upTo.Add(sum);
        }
    }

    private static void Insert(List<Index<CenterProfile>> list, Index<CenterProfile> center) => list.Insert(~list.BinarySearch(center), center);
}
