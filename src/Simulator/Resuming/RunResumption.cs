using MarketSim.Grains.Snapshots;
using MarketSim.Market.Inputs;
using MarketSim.Reports.Runs;
using MarketSim.Scenarios.Writing;
using MarketSim.Simulator.Runs;
using MarketSim.Simulator.Screens;
using MarketSim.Simulator.Usage;

namespace MarketSim.Simulator.Resuming;

/// <summary>Goes on with a run that was interrupted, lost or killed, from its last checkpoint.</summary>
internal static class RunResumption
{
    /// <summary>Whether a folder holds such a run.</summary>
    public static bool Fits(string folder) => RunLog.IsIn(CheckpointsOf(folder));

    /// <summary>Goes on with it.</summary>
    /// <returns>The exit code.</returns>
    public static async Task<int> ResumeAsync(string folder, bool quiet, bool json, Surroundings here, CancellationToken cancellation)
    {
        using RunLog log = RunLog.Open(CheckpointsOf(folder));
        string build = BuildStamp.Of(here.Maker);
        if (log.Note.Build != build)
        {
            throw new BadInputException(
                $"{folder}: was begun by another build of marketsim (stamp {log.Note.Build[..12]}, this one is {build[..12]}): it cannot go on as it would have; run it again");
        }

        Scenario scenario = ScenarioWriter.FromJson(log.Note.Scenario!.ToJsonString());
        var asked = new RunRequest
        {
            File = log.Note.ScenarioFile,
            Language = log.Note.Language,
            Shards = log.Note.Shards,
            CheckpointDays = log.Note.CheckpointDays,
            Cluster = log.Note.Cluster,
            Steering = log.Note.Steering,
            Command = log.Note.Command,
            Quiet = quiet,
            Json = json,
        };
        return await new RunSession(asked, scenario, RunFolder.Existing(folder), log, here).ExecuteAsync(resumes: true, cancellation);
    }

    private static string CheckpointsOf(string folder) => Path.Combine(folder, RunFolder.CheckpointsName);
}
