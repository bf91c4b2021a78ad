namespace MarketSim.Market.Performance;

/// <summary>How much of the single-card rate remains on many cards, for one card model and one kind of work.</summary>
/// <remarks>
/// Work on n cards in domains of D sums its results by rings. Of a ring's traffic a share (k - 1) / k crosses its k members. First the cards of a domain sum up
/// over their links; then each card sums its D-th part over the network with its fellows of the other domains, so traffic on the network falls as 1 / D. Time that
/// computing does not hide is added to it; each doubling of domains costs a further share for latency and waiting.
/// </remarks>
/// <param name="linkCost">Exposed time on the links over the time of computing, for a large ring.</param>
/// <param name="networkCost">Exposed time on the network over the time of computing, for a large ring of domains of eight.</param>
/// <param name="lossPerDoubling">Loss with each doubling of domains, 0 to 1.</param>
public readonly struct ScalingLaw(double linkCost, double networkCost, double lossPerDoubling)
{
    /// <summary>Cards in the domain that the network cost is stated for.</summary>
    public const int ReferenceDomain = 8;

    private readonly double _lossLog = Math.Log(1 - lossPerDoubling);

    /// <summary>The share that remains, 0 to 1.</summary>
    /// <param name="cards">Cards used together; under 1 counts as 1.</param>
    /// <param name="domain">Cards in a scale-up domain.</param>
    public double Share(double cards, int domain)
    {
        if (cards <= 1)
        {
            return 1;
        }

        double within = Math.Min(cards, domain);
        double links = linkCost * (within - 1) / within;
        if (cards <= domain)
        {
            return 1 / (1 + links);
        }

        double domains = cards / within;
        double network = networkCost * ReferenceDomain / within * (domains - 1) / domains;
        return Math.Exp(_lossLog * Math.Log2(domains)) / (1 + links + network);
    }
}
