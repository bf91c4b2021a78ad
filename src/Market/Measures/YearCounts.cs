using MarketSim.Market.Inputs;
using MarketSim.Market.Setting;

namespace MarketSim.Market.Measures;

/// <summary>What happened in a calendar year, counted while it happened.</summary>
/// <param name="owners">Types of owner that the scenario has.</param>
/// <param name="segments">Segments that the scenario has.</param>
public sealed class YearCounts(int owners, int segments)
{
    /// <summary>Empty counts for a market.</summary>
    public YearCounts(MarketSetting setting)
        : this(setting.Owners.Length, setting.Segments.Length)
    {
    }

    /// <summary>Leases signed.</summary>
    public long Leases { get; set; }

    /// <summary>Leases signed above the lowest quote, among those with more than one offer.</summary>
    public long LeasesAboveLowest { get; set; }

    /// <summary>Leases signed with more than one offer to choose from.</summary>
    public long LeasesWithChoice { get; set; }

    /// <summary>Leases signed through brokers.</summary>
    public long BrokeredLeases { get; set; }

    /// <summary>Deals closed, by broker.</summary>
    public Dictionary<int, long> DealsByBroker { get; } = [];

    /// <summary>Reference card-days requested, by segment.</summary>
    public double[] RequestedCardDays { get; } = new double[segments];

    /// <summary>Reference card-days of requests that failed, by segment.</summary>
    public double[] UnmetCardDays { get; } = new double[segments];

    /// <summary>Requests drawn, by segment.</summary>
    public long[] Requests { get; } = new long[segments];

    /// <summary>Reference card-days requested, by kind of work (its index): one sum a quarter of the year.</summary>
    public SortedDictionary<int, double[]> RequestedByWorkCardDays { get; } = [];

    /// <summary>Large training requests.</summary>
    public long LargeTrainingRequests { get; set; }

    /// <summary>Amounts of packages awarded, yuan, with their month (1 to 12).</summary>
    public List<(int Month, double AmountCny)> Awards { get; } = [];

    /// <summary>Lots that arrived at suppliers, sizes in servers.</summary>
    public List<int> LotServers { get; } = [];

    /// <summary>Closed card orders: planned, received, quotations.</summary>
    public List<(long Planned, long Received, int Quotations)> CardOrders { get; } = [];

    /// <summary>Projects announced.</summary>
    public int Announced { get; set; }

    /// <summary>Projects that opened.</summary>
    public int Opened { get; set; }

    /// <summary>Projects cancelled.</summary>
    public int Cancelled { get; set; }

    /// <summary>Card-days available, by owner type.</summary>
    public long[] AvailableByOwner { get; } = new long[owners];

    /// <summary>Card-days of owners' own work, by owner type, in card-days of the reference card by datasheet rate.</summary>
    public double[] CaptiveReferenceCardDays { get; } = new double[owners];

    /// <summary>Own work of owners that share their need for which neither own nor rented cards were there, by owner type, card-days of the reference card.</summary>
    public double[] OwnNeedUnmetCardDays { get; } = new double[owners];

    /// <summary>Own work of those owners on cards rented by contract, by owner type, card-days of the reference card.</summary>
    public double[] OwnNeedRentedCardDays { get; } = new double[owners];

    /// <summary>Card-days leased or captive, by owner type.</summary>
    public long[] TakeUpByOwner { get; } = new long[owners];

    /// <summary>Card-days available and taken up, and days in operation, by center (its id).</summary>
    public SortedDictionary<string, (long Available, long TakenUp, int Days)> UseByCenter { get; } = new(StringComparer.Ordinal);

    /// <summary>The same in the first 365 days of the centers that opened in this year.</summary>
    public SortedDictionary<string, (long Available, long TakenUp, int Days)> FirstYearUseByCenter { get; } = new(StringComparer.Ordinal);

    /// <summary>Card-days taken up whose achieved share of theory is under a tenth.</summary>
    public long LowAchievedCardDays { get; set; }

    /// <summary>Card-days available in traditionally run centers.</summary>
    public long TraditionalAvailable { get; set; }

    /// <summary>Card-days in which kernels ran in traditionally run centers.</summary>
    public double TraditionalBusy { get; set; }

    /// <summary>Achieved over theory of the leases for large training, had their center's scale-up domain been of 8, 32 or 512 cards: sum and count.</summary>
    public SortedDictionary<int, (double Sum, long Count)> LargeTrainingByDomain { get; } = [];

    /// <summary>Sum over leases of the slope of choice, for the estimated sensitivity: price sensitivity times rationality, by segment.</summary>
    public double[] SensitivitySum { get; } = new double[segments];

    /// <summary>Leases by segment.</summary>
    public long[] LeasesBySegment { get; } = new long[segments];

    /// <summary>Cost of idle cards: running cost and depreciation of idle card-days, yuan.</summary>
    public double IdleCostCny { get; set; }

    /// <summary>Reference card-days requested, by province of the buyer (its index).</summary>
    public Dictionary<int, double> RequestedByProvinceCardDays { get; } = [];

    /// <summary>Reference card-days of requests that failed, by province of the buyer (its index).</summary>
    public Dictionary<int, double> UnmetByProvinceCardDays { get; } = [];

    /// <summary>Work achieved, PFLOP-days.</summary>
    public double AchievedPflopDays { get; set; }

    /// <summary>What the leases signed were worth to their buyers, less all that they cost them, by segment, yuan.</summary>
    public double[] SurplusBySegmentCny { get; } = new double[segments];

    /// <summary>The same by province of the buyer (its index).</summary>
    public Dictionary<int, double> SurplusByProvinceCny { get; } = [];

    /// <summary>What owners' own work is worth at the reference value, by owner type, yuan.</summary>
    public double[] OwnWorkValueByOwnerCny { get; } = new double[owners];

    /// <summary>The same by province of the center (its index).</summary>
    public Dictionary<int, double> OwnWorkValueByProvinceCny { get; } = [];

    /// <summary>Public money paid out, yuan.</summary>
    public double PublicPaidCny { get; set; }

    /// <summary>Public money taken in by levies and subsidies paid back, yuan.</summary>
    public double PublicReceivedCny { get; set; }

    /// <summary>Adds the value of own work to a center's owner type and province.</summary>
    internal void AddOwnWork(CenterProfile center, double yuan)
    {
        OwnWorkValueByOwnerCny[center.Owner] += yuan;
        Add(OwnWorkValueByProvinceCny, center.Province, yuan);
    }

    internal static void Add(Dictionary<int, double> sums, int key, double value) => sums[key] = sums.GetValueOrDefault(key) + value;
}
