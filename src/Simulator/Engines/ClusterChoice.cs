using MarketSim.Grains.Markets;
using MarketSim.Silo.Clusters;
using MarketSim.Simulator.Usage;

namespace MarketSim.Simulator.Engines;

/// <summary>The cluster that a command was told to use.</summary>
/// <param name="Address">Its address, as <see cref="ClusterAddress"/> reads it.</param>
/// <param name="Certificate">File of the certificate of its connections; none where they are not encrypted.</param>
internal sealed record ClusterChoice(string Address, string? Certificate = null)
{
    /// <summary>What its nodes and clients have in common; secrets come from the environment.</summary>
    /// <exception cref="BadInputException">The address is none, or a secret's file cannot be read.</exception>
    public ClusterSettings Settings(IMarketMaker maker)
    {
        try
        {
            return new(ClusterAddress.Parse(Address), ClusterSecrets.FromEnvironment(Certificate), maker);
        }
        catch (FormatException wrong)
        {
            throw new BadInputException($"--cluster: {wrong.Message}");
        }
    }
}
