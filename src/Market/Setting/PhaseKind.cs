namespace MarketSim.Market.Setting;

/// <summary>The phases of a day, in their order. Application and acceptance repeat, once a round.</summary>
public enum PhaseKind
{
    /// <summary>Upstream ships, policy takes effect, the outside world buys.</summary>
    Upstream,

    /// <summary>Suppliers take in shipments, answer tenders, reprice and post offers.</summary>
    Supply,

    /// <summary>Projects advance, cards are ordered, centers set rents and post listings.</summary>
    Centers,

    /// <summary>Buyers that are due draw requests and choose channels.</summary>
    Demand,

    /// <summary>Brokers inquire and rank.</summary>
    Brokerage,

    /// <summary>Each open request applies to the best offer left to it.</summary>
    Application,

    /// <summary>Each center accepts by its own preference within its free cards.</summary>
    Acceptance,

    /// <summary>Leases start, rent is paid, agents learn, requests without an offer wait or fail.</summary>
    Settlement,

    /// <summary>Centers close the day: leases end, costs, idle card-days by cause.</summary>
    Close,
}
