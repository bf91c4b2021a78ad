using MarketSim.Market.Books;
using MarketSim.Market.Identity;
using MarketSim.Market.Measures;
using MarketSim.Market.Setting;
using MarketSim.Market.Steps;

namespace MarketSim.Market.Engine;

/// <summary>The plain engine: all agents in one process, stepped one after the other in order of id.</summary>
/// <remarks>The simplest thing that runs a market. It is what a replicate runs, and what the engine of grains is tested against.</remarks>
public sealed class MarketLoop
{
    private readonly MarketSetting _setting;
    private readonly Agent[] _agents;
    private readonly PhaseStepper _stepper;
    private readonly Statistician _statistician;

    /// <summary>Makes all agents and lets each say when it wants to be called.</summary>
    /// <param name="setting">The market.</param>
    /// <param name="create">Makes an agent; <see cref="MarketAgents.Create"/> unless others are to act in the agents' places.</param>
    public MarketLoop(MarketSetting setting, Func<MarketSetting, AgentId, Agent>? create = null)
    {
        _setting = setting;
        _agents = [.. setting.AgentIds().Select(id => (create ?? MarketAgents.Create)(setting, id))];
        _stepper = new PhaseStepper(setting);
        _statistician = new Statistician(setting);
        Record = new RunRecord(MarketKinds.Of(setting.Scenario)) { Years = _statistician.Years };
        foreach (Agent agent in _agents)
        {
            _stepper.Start(agent);
        }

        EndPhase();
    }

    /// <summary>Changes of policy that are made while the run goes on; none as a rule.</summary>
    public IReadOnlyList<Steering> Steering { get; init; } = [];

    /// <summary>The statistics so far.</summary>
    public RunRecord Record { get; }

    /// <summary>How much matching the agents have done.</summary>
    public MatchingCounts Matching => _stepper.Matching;

    /// <summary>Runs all days, or as many as <paramref name="stop"/> lets it; rows of finished days are then complete.</summary>
    /// <param name="rows">Takes the tables' rows.</param>
    /// <param name="stop">Asked after each day with the progress; true ends the run early.</param>
    /// <returns>How far the run came.</returns>
    /// <exception cref="BrokenBooksException">The books do not balance.</exception>
    public RunProgress Run(IRowSink rows, Func<RunProgress, bool>? stop = null)
    {
        var recording = new RecordingSink(Record, rows);
        int day = 0;
        for (bool stopped = false; day < _setting.Days && !stopped; day++)
        {
            RunDay(day, recording);
            stopped = stop?.Invoke(Progress(day + 1)) ?? false;
        }

        AgentTables.Append(_agents.Select(agent => agent.Summarize()), recording);
        return Progress(day);
    }

    private RunProgress Progress(int daysDone) => new(daysDone, _setting.Days, _stepper.Steps, _stepper.LettersRead);

    private void RunDay(int day, IRowSink rows)
    {
        _stepper.BeginDay(day);
        if (Engine.Steering.LetterFor(day, Steering) is { } letter)
        {
            _stepper.Deliver(letter);
        }

        foreach (Phase phase in _setting.Plan.Phases)
        {
            foreach (int place in _stepper.Begin(phase))
            {
                _stepper.Step(place, _agents[place]);
            }

            EndPhase();
        }

        _stepper.CloseBooks();
        _stepper.Board.Apply(_statistician.CloseDay(day, _stepper.Board, _stepper.Holdings, rows));
    }

    private void EndPhase()
    {
        _stepper.End();
        foreach (Observation observation in _stepper.Observations)
        {
            _statistician.Observe(observation);
        }

        _stepper.Clear();
    }
}
