using System.Globalization;
using System.Text.Json.Nodes;
using MarketSim.Grains.Snapshots;
using MarketSim.Market.Inputs;
using MarketSim.Reports.Runs;
using MarketSim.Scenarios.Writing;
using MarketSim.Simulator.Engines;
using MarketSim.Simulator.Resuming;
using MarketSim.Simulator.Screens;

namespace MarketSim.Simulator.Runs;

/// <summary>Runs one market and writes its folder.</summary>
internal sealed class SingleRun(RunRequest request, Scenario scenario, Surroundings here)
{
    /// <summary>The folder that holds the run when nothing else is asked for.</summary>
    public string DefaultFolder => Path.Combine("runs", string.Create(CultureInfo.InvariantCulture, $"{scenario.Name}-{scenario.Seed}"));

    /// <summary>Runs, writes, and says what came of it.</summary>
    /// <returns>The exit code.</returns>
    public async Task<int> ExecuteAsync(CancellationToken cancellation)
    {
        using var place = new RunPlace(request.Out ?? DefaultFolder, request.Force);
        using RunLog? log = BeginLog(place.Folder);
        try
        {
            int code = await new RunSession(request, scenario, place.Folder, log, here).ExecuteAsync(resumes: false, cancellation);
            place.Keep();
            return code;
        }
        catch (IOException failure) when (log is { Days: > 0 })
        {
            // A full disk, as a rule: what is safe already is worth keeping.
            place.Keep();
            throw new IOException($"{failure.Message}; to go on: marketsim resume {place.Folder.Root}", failure);
        }
    }

    private RunLog? BeginLog(RunFolder folder) => request.CheckpointDays == 0 || request.Engine == EngineKind.Loop
        ? null
        : RunLog.Begin(folder.CheckpointsFolder, new RunNote
        {
            Name = request.NameOf(scenario),
            Scenario = JsonNode.Parse(ScenarioWriter.ToJson(scenario)),
            ScenarioFile = request.File,
            Command = request.Command,
            Build = BuildStamp.Of(here.Maker),
            Started = here.Clock.GetUtcNow(),
            Shards = request.Shards,
            CheckpointDays = request.CheckpointDays,
            Language = request.Language,
            Cluster = request.Cluster,
            Steering = request.Steering,
        });
}
