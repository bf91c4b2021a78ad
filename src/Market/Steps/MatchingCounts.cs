namespace MarketSim.Market.Steps;

/// <summary>How much matching agents have done since the run began. Time is measured against it: it does not depend on the machine.</summary>
public sealed class MatchingCounts
{
    /// <summary>Rankings that buyers made, one a request and day.</summary>
    public long Rankings { get; set; }

    /// <summary>Answers that brokers gave.</summary>
    public long Answers { get; set; }

    /// <summary>Listings screened, for rankings and answers.</summary>
    public long Screened { get; set; }

    /// <summary>Listings priced: those that screening left.</summary>
    public long Priced { get; set; }

    /// <summary>Offers found feasible.</summary>
    public long Feasible { get; set; }
}
