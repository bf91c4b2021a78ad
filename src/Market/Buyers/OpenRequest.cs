using MarketSim.Market.Books;
using MarketSim.Market.Letters;

namespace MarketSim.Market.Buyers;

/// <summary>A request that has no lease yet, with what the buyer knows of its offers today.</summary>
internal sealed class OpenRequest(Request request)
{
    private readonly SortedDictionary<int, (int Broker, double Help)> _shortlisted = [];

    public Request Request { get; } = request;

    /// <summary>Feasible offers of today, best first.</summary>
    public List<RankedOffer> Ranked { get; } = [];

    /// <summary>Place in the ranking of the offer applied to last; -1 before the first.</summary>
    public int Tried { get; set; } = -1;

    /// <summary>Whether the ranking of today has been made.</summary>
    public bool IsRanked { get; set; }

    /// <summary>Centers at which brokers inquired, all days together.</summary>
    public int Inquiries { get; private set; }

    /// <summary>Lowest effective cost among today's feasible offers; not a number without any.</summary>
    public double LowestCost { get; set; } = double.NaN;

    /// <summary>Lowest quote among today's feasible offers, yuan per PFLOP-day; not a number without any.</summary>
    public double LowestQuote { get; set; } = double.NaN;

    /// <summary>What stood in the way of the offer that came nearest.</summary>
    public Obstacle Nearest { get; set; } = Obstacle.UnknownSeller;

    /// <summary>Centers on brokers' lists today, with the broker that named each first.</summary>
    public IReadOnlyDictionary<int, (int Broker, double Help)> Shortlisted => _shortlisted;

    public void NewDay()
    {
        _shortlisted.Clear();
        Ranked.Clear();
        Tried = -1;
        IsRanked = false;
        LowestCost = double.NaN;
        LowestQuote = double.NaN;
    }

    public void Take(int broker, Shortlist list)
    {
        Inquiries += list.Inquired;
        foreach (int center in list.Centers)
        {
            _shortlisted.TryAdd(center, (broker, list.DeploymentHelp));
        }
    }
}
