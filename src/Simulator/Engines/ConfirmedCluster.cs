using MarketSim.Silo.Clusters;

namespace MarketSim.Simulator.Engines;

/// <summary>Decides which cluster a command on a run's folder talks to.</summary>
/// <remarks>
/// A folder may come from somebody else, and passwords go to the cluster's store. So neither its address nor its certificate is ever used:
/// the user names the cluster, and what the folder says only tells whether it is the right one.
/// </remarks>
internal static class ConfirmedCluster
{
    /// <summary>The cluster that the user named; null for a run in a process.</summary>
    /// <param name="folder">The run's folder as the user named it.</param>
    /// <param name="noted">The cluster that the folder names; null for a run in a process.</param>
    /// <param name="named">The cluster that the user names; null if none.</param>
    /// <exception cref="BadInputException">The user names none, or another one.</exception>
    public static ClusterChoice? Of(string folder, ClusterChoice? noted, ClusterChoice? named)
    {
        if (noted is null)
        {
            return named is null ? null : throw new BadInputException($"{folder}: the run is not on a cluster; leave out --cluster");
        }

        ClusterAddress theirs = Parse(noted.Address, $"{folder}: the run's note");
        string tls = noted.Certificate is null ? "" : " --tls FILE";
        if (named is null)
        {
            throw new BadInputException($"{folder}: the folder says that its run is on the cluster {theirs}; a folder is not trusted with passwords, so confirm it with --cluster {theirs}{tls}");
        }

        ClusterAddress own = Parse(named.Address, "--cluster");
        return own == theirs ? named : throw new BadInputException($"--cluster: {own} is not where the run is; allowed: {theirs}, which {folder} names");
    }

    private static ClusterAddress Parse(string address, string where)
    {
        try
        {
            return ClusterAddress.Parse(address);
        }
        catch (FormatException)
        {
            throw new BadInputException($"{where}: not the address of a cluster; allowed: {ClusterAddress.Allowed}");
        }
    }
}
