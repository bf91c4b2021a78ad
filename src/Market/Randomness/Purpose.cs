namespace MarketSim.Market.Randomness;

/// <summary>What a random stream is for. Each (seed, agent, purpose) has a stream of its own, so that a new draw for one purpose moves no other.</summary>
/// <remarks>Numbers are part of a run's identity: give a new purpose a new number and never reuse one.</remarks>
public enum Purpose
{
    Population = 1,
    Shipments = 2,
    OutsideDemand = 3,
    Lots = 5,
    Project = 6,
    Captive = 7,
    Arrival = 8,
    Request = 9,
    Choice = 10,
    Entry = 11,
    Performance = 12,
    Contacts = 13,
    Programs = 14,
    Continuation = 15,
    Shortlisting = 16,
    Imitation = 17,
    Running = 18,
    Contract = 19,

    // Of studies over many runs, drawn by no agent.
    Design = 41,
    Scrambling = 42,
    Resampling = 43,
    Search = 44,
    Posterior = 45,
}
