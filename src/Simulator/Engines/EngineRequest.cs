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

    /// <summary>Receives the rows of the tables.</summary>
    public required IRowSink Rows { get; init; }

    /// <summary>Called after each day. If it returns true, the run ends early and keeps its finished days.</summary>
    public required Func<RunProgress, bool> Stop { get; init; }

    /// <summary>Name of the run, unique in its cluster.</summary>
    public string Name { get; init; } = "run";

    /// <summary>Policy changes to make during the run.</summary>
    public IReadOnlyList<Steering> Steering { get; init; } = [];

    /// <summary>Days between checkpoints; 0 for none.</summary>
    public int CheckpointDays { get; init; }

    /// <summary>Keeps what a resumption needs; null if the run cannot be resumed.</summary>
    public IRunJournal? Journal { get; init; }

    /// <summary>Whether the run goes on where its journal left it.</summary>
    public bool Resumes { get; init; }

    /// <summary>Receives messages about checkpoints and recoveries.</summary>
    public Action<string> Notify { get; init; } = static _ => { };
}
