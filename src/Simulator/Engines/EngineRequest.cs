using MarketSim.Grains.Runs;
using MarketSim.Market.Engine;
using MarketSim.Market.Measures;
using MarketSim.Market.Setting;

namespace MarketSim.Simulator.Engines;

/// <summary>What an engine is to run.</summary>
internal sealed record EngineRequest
{
    /// <summary>The market.</summary>
    public required MarketSetting Setting { get; init; }

    /// <summary>Takes the tables' rows.</summary>
    public required IRowSink Rows { get; init; }

    /// <summary>Asked after each day; true ends the run early, with the days that are finished.</summary>
    public required Func<RunProgress, bool> Stop { get; init; }

    /// <summary>The run's name where others run too.</summary>
    public string Name { get; init; } = "run";

    /// <summary>Changes of policy to make on the way.</summary>
    public IReadOnlyList<Steering> Steering { get; init; } = [];

    /// <summary>Days from one checkpoint to the next; 0 for none.</summary>
    public int CheckpointDays { get; init; }

    /// <summary>Keeps what a resumption needs; none when there will be none.</summary>
    public IRunJournal? Journal { get; init; }

    /// <summary>Days whose rows are there already; -1 for a run that begins.</summary>
    public int ResumeFrom { get; init; } = -1;

    /// <summary>Told in words what happens besides.</summary>
    public Action<string> Notify { get; init; } = static _ => { };
}
