namespace MarketSim.Market.Boards;

/// <summary>Which centers have a listing, over the nation and by province, in order of index.</summary>
internal sealed class ListedCenters(int provinces)
{
    private readonly List<int> _all = [];
    private readonly List<int>[] _byProvince = [.. Enumerable.Range(0, provinces).Select(_ => new List<int>())];

    public IReadOnlyList<int> All => _all;

    public IReadOnlyList<int> In(int province) => _byProvince[province];

    public void Replace(CenterListing? old, CenterListing? now)
    {
        if (old is null && now is not null)
        {
            Insert(_all, now.Center);
            Insert(_byProvince[now.Province], now.Center);
        }
        else if (old is not null && now is null)
        {
            _all.Remove(old.Center);
            _byProvince[old.Province].Remove(old.Center);
        }
    }

    private static void Insert(List<int> list, int center) => list.Insert(~list.BinarySearch(center), center);
}
