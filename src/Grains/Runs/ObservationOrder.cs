using MarketSim.Grains.Shards;
using MarketSim.Market.Measures;

namespace MarketSim.Grains.Runs;

/// <summary>The order in which observations are counted: that of agents, whatever shard they are in.</summary>
internal static class ObservationOrder
{
    /// <summary>All observations of a phase in order of agents; each shard's are so already.</summary>
    public static Observation[] Merge(PhaseReport[] reports)
    {
        if (reports.Length == 1)
        {
            return reports[0].Observations;
        }

        var all = new Observation[reports.Sum(report => report.Observations.Length)];
        var next = new int[reports.Length];
        for (int i = 0; i < all.Length; i++)
        {
            int first = -1;
            for (int shard = 0; shard < reports.Length; shard++)
            {
                if (next[shard] < reports[shard].Observations.Length && (first < 0 || Head(shard).Agent.CompareTo(Head(first).Agent) < 0))
                {
                    first = shard;
                }
            }

            all[i] = Head(first);
            next[first]++;
        }

        return all;

        Observation Head(int shard) => reports[shard].Observations[next[shard]];
    }
}
