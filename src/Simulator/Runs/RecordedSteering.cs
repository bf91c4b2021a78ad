using MarketSim.Market.Engine;

namespace MarketSim.Simulator.Runs;

/// <summary>The changes of policy that an earlier run recorded.</summary>
internal static class RecordedSteering
{
    /// <summary>Reads them from a run's folder.</summary>
    /// <exception cref="RunFolderException">It is none.</exception>
    public static IReadOnlyList<Steering> Of(string folder) =>
        [.. RunManifest.Read(RunFolder.Open(folder)).Steering.Select(change => new Steering(change.Day, change.Policy))];
}
