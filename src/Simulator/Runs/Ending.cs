using MarketSim.Simulator.Engines;

namespace MarketSim.Simulator.Runs;

/// <summary>Says how a run ended, when it did not end as it should.</summary>
internal static class Ending
{
    /// <summary>Tells it where errors go.</summary>
    /// <returns>The exit code.</returns>
    public static int Tell(RunManifest manifest, RunFolder folder, Surroundings here, bool canResume = false, ClusterChoice? cluster = null)
    {
        switch (manifest.Status)
        {
            case RunStatus.Complete:
                return ExitCode.Fine;
            case RunStatus.Partial:
                here.Error.WriteLine(manifest.Ensemble is { } ensemble
                    ? $"interrupted: the {ensemble.Seeds.Count} finished seeds are kept in {folder.Root}; {ShellWords.Command("resume", folder.Root)} goes on."
                    : $"interrupted: {manifest.DaysDone} of {manifest.DaysPlanned} days are kept in {folder.Root}.");
                TellHowToResume(folder, here, canResume, cluster);
                return ExitCode.Interrupted;
            case RunStatus.Cancelled:
                here.Error.WriteLine($"cancelled: {manifest.Failure}; {manifest.DaysDone} of {manifest.DaysPlanned} days are kept in {folder.Root}.");
                TellHowToResume(folder, here, canResume, cluster);
                return ExitCode.Interrupted;
            default:
                here.Error.WriteLine(Printable.Line($"error: {manifest.Failure}"));
                here.Error.WriteLine($"what was done before is kept in {folder.Root}.");
                TellHowToResume(folder, here, canResume, cluster);
                return ExitCode.Failed;
        }
    }

    /// <summary>The command that goes on with a run; the user has to name the cluster again.</summary>
    public static string HowToResume(RunFolder folder, ClusterChoice? cluster) => ShellWords.Command(
        ["resume", folder.Root, .. cluster is null ? (string[])[] : ["--cluster", cluster.Address], .. cluster?.Certificate is { } file ? (string[])["--tls", file] : []]);

    private static void TellHowToResume(RunFolder folder, Surroundings here, bool canResume, ClusterChoice? cluster)
    {
        if (canResume)
        {
            here.Error.WriteLine($"to go on: {HowToResume(folder, cluster)}");
        }
    }
}
