using MarketSim.Silo.Clusters;

namespace MarketSim.Simulator.Commands;

/// <summary><c>marketsim secret</c>.</summary>
internal static class SecretCommand
{
    public static Command Create(Surroundings here)
    {
        var command = new Command("secret", "Print a new random secret for a cluster's nodes and clients (MARKETSIM_CLUSTER_SECRET).");
        command.SetAction(_ =>
        {
            here.Out.WriteLine(OwnSecret.New());
            return ExitCode.Fine;
        });
        return command;
    }
}
