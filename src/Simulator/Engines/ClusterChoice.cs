using MarketSim.Grains.Markets;
using MarketSim.Silo.Clusters;

namespace MarketSim.Simulator.Engines;

/// <summary>The cluster that a command uses.</summary>
/// <param name="Address">Its address, as <see cref="ClusterAddress"/> reads it.</param>
/// <param name="Certificate">Certificate file of its connections; null if they are not encrypted.</param>
internal sealed record ClusterChoice(string Address, string? Certificate = null)
{
    /// <summary>The settings that nodes and clients share. Secrets come from the environment.</summary>
    /// <exception cref="BadInputException">The address is invalid, or the file of a secret cannot be read.</exception>
    public ClusterSettings Settings(IMarketFactory factory)
    {
        try
        {
            return new(ClusterAddress.Parse(Address), ClusterSecrets.FromEnvironment(Certificate), factory);
        }
        catch (FormatException wrong)
        {
            throw new BadInputException($"--cluster: {wrong.Message}");
        }
    }
}
