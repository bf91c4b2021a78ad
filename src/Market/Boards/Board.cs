using MarketSim.Market.Identity;
using MarketSim.Market.Inputs;
using MarketSim.Market.Setting;

namespace MarketSim.Market.Boards;

/// <summary>What everybody can read: policy, offers of cards, listings of centers, brokers, statistics.</summary>
/// <remarks>An engine applies posts between phases, in order of their authors; while a phase lasts the board does not change.</remarks>
public sealed class Board
{
    private readonly SupplierOffers?[] _suppliers;
    private readonly CenterListing?[] _centers;
    private readonly BrokerNotice?[] _brokers;
    private readonly CardMarket _cards;
    private readonly ListedCenters _listed;
    private readonly List<UsedCards> _used = [];
    [Derived]
    private ListingColumns? _columns;

    /// <summary>An empty board for a market.</summary>
    public Board(MarketSetting setting)
    {
        Setting = setting;
        _suppliers = new SupplierOffers?[setting.Population.Suppliers.Count];
        _centers = new CenterListing?[setting.Population.Centers.Count];
        _brokers = new BrokerNotice?[setting.Population.Brokers.Count];
        _cards = new CardMarket(setting.Scenario.Cards.Count);
        _listed = new ListedCenters(setting.Scenario.Provinces.Count);
        PassedOver = new PassedOverTally(setting.Population.Centers.Count);
        Policy = Opening.Policy(setting);
        Report = Opening.Report(setting);
        Upstream = Opening.Upstream(setting);
    }

    /// <summary>What never changes.</summary>
    public MarketSetting Setting { get; }

    /// <summary>The policy in force.</summary>
    public PolicyNotice Policy { get; private set; }

    /// <summary>This morning's statistics.</summary>
    public MarketReport Report { get; private set; }

    /// <summary>What upstream says of its cards.</summary>
    public UpstreamNotice Upstream { get; private set; }

    /// <summary>The offers of suppliers, taken together by card model.</summary>
    public CardMarket Cards => _cards;

    /// <summary>Listings by center; none for a center that offers nothing.</summary>
    public ReadOnlySpan<CenterListing?> Listings => _centers;

    /// <summary>Centers with a listing, ascending.</summary>
    public IReadOnlyList<Index<CenterProfile>> ListedCenters => _listed.All;

    /// <summary>The listings as columns and sets.</summary>
    internal ListingColumns Columns => _columns ??= MakeColumns();

    /// <summary>Cards free at all listed centers together.</summary>
    public long FreeCards { get; private set; }

    /// <summary>A listed center drawn by how widely it is known, the square root of its capacity; nothing when none is listed.</summary>
    /// <param name="uniform">A number on [0, 1).</param>
    public Index<CenterProfile>? CenterBySalience(double uniform) => _listed.BySalience(uniform, _centers);

    /// <summary>Centers with a listing in a province, ascending.</summary>
    public IReadOnlyList<Index<CenterProfile>> ListedIn(Index<Province> province) => _listed.In(province);

    /// <summary>Offers by supplier; none before it first posts.</summary>
    public ReadOnlySpan<SupplierOffers?> Suppliers => _suppliers;

    /// <summary>Notices by broker; none before it first posts.</summary>
    public ReadOnlySpan<BrokerNotice?> Brokers => _brokers;

    /// <summary>Closed centers that sell used cards, ascending by center.</summary>
    public IReadOnlyList<UsedCards> UsedCards => _used;

    /// <summary>Work that passed centers over today, up to the phase before this one.</summary>
    public PassedOverTally PassedOver { get; }

    /// <summary>Puts a post up in the place of its author's last. For engines, between phases.</summary>
    public void Apply(Post post)
    {
        switch (post)
        {
            case CenterListing listing:
                CenterListing? old = _centers[listing.Center];
                CenterListing? now = listing.InstalledCards == 0 ? null : listing;
                Columns.Replace(old, now);
                if (_listed.Replace(old, now))
                {
                    Columns.Sets.ShareTime(Policy.TimeShareCut);
                }

                FreeCards += (now?.FreeCards ?? 0) - (old?.FreeCards ?? 0);
                _centers[listing.Center] = now;
                break;
            case SupplierOffers offers:
                _cards.Replace(_suppliers[offers.Supplier], offers);
                _suppliers[offers.Supplier] = offers;
                break;
            case UsedCards used:
                _used.RemoveAll(other => other.Center == used.Center);
                if (used.Cards > 0)
                {
                    _used.Insert(_used.FindIndex(other => other.Center > used.Center) is >= 0 and int place ? place : _used.Count, used);
                }

                break;
            case BrokerNotice notice:
                _brokers[notice.Broker] = notice;
                break;
            case PolicyNotice policy:
                Policy = policy;
                Columns.Sets.ShareTime(Policy.TimeShareCut);
                break;
            case UpstreamNotice upstream:
                Upstream = upstream;
                break;
            case MarketReport report:
                Report = report;
                break;
            default:
                throw new ArgumentException($"no place on the board for {post.GetType().Name}", nameof(post));
        }
    }

    private ListingColumns MakeColumns()
    {
        var columns = new ListingColumns(Setting);
        foreach (CenterListing? listing in _centers)
        {
            columns.Replace(null, listing);
        }

        columns.Sets.ShareTime(Policy.TimeShareCut);
        return columns;
    }
}
