using MarketSim.Grains.Agents;
using MarketSim.Silo.Connections;
using Microsoft.Extensions.Hosting;

namespace MarketSim.Silo.Operations;

/// <summary>How a node is.</summary>
/// <param name="Status"><c>starting</c>, <c>ready</c>, <c>draining</c>, or <c>alone</c> when the cluster does not hold it for active.</param>
/// <param name="Cluster">The cluster's name.</param>
/// <param name="Silo">The node's address for other nodes.</param>
/// <param name="Nodes">Nodes of the cluster that are active, as this one sees it.</param>
/// <param name="Agents">Agents that sit here.</param>
/// <param name="Refused">Connections that were turned away.</param>
public sealed record NodeHealth(string Status, string Cluster, string Silo, int Nodes, int Agents, long Refused)
{
    /// <summary>Whether runs may be started here.</summary>
    public bool IsReady => Status == "ready";

    /// <summary>Looks at the node.</summary>
    internal static NodeHealth Of(
        string cluster, ILocalSiloDetails silo, ISiloStatusOracle oracle, AgentTable slots, ConnectionGate gate, IHostApplicationLifetime lifetime)
    {
        string status = lifetime.ApplicationStopping.IsCancellationRequested ? "draining"
            : !lifetime.ApplicationStarted.IsCancellationRequested ? "starting"
            : oracle.CurrentStatus == SiloStatus.Active ? "ready" : "alone";
        return new(status, cluster, silo.SiloAddress.ToString(), oracle.GetApproximateSiloStatuses(onlyActive: true).Count, slots.Count, gate.Refusals);
    }
}
