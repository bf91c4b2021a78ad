using System.Diagnostics;
using MarketSim.Market.Books;
using MarketSim.Market.Identity;
using MarketSim.Market.Setting;
using MarketSim.Market.Steps;

namespace MarketSim.Benchmarks.Stepping;

/// <summary>An agent whose steps are timed.</summary>
/// <param name="inner">The agent itself.</param>
/// <param name="times">Takes the times.</param>
internal sealed class TimedAgent(Agent inner, StepTimes times) : Agent(inner.Id)
{
    /// <inheritdoc/>
    public override Holdings Holdings => inner.Holdings;

    /// <inheritdoc/>
    public override void Start(in Turn turn) => inner.Start(turn);

    /// <inheritdoc/>
    public override void Step(in Turn turn)
    {
        long began = Stopwatch.GetTimestamp();
        inner.Step(turn);
        times.Add(Id.Kind, turn.Phase.Kind, Stopwatch.GetTimestamp() - began);
    }

    /// <inheritdoc/>
    public override object? Summarize() => inner.Summarize();

    /// <inheritdoc/>
    public override IReadOnlyDictionary<string, string> Describe() => inner.Describe();
}

/// <summary>Steps and their times, by kind of agent and phase.</summary>
internal sealed class StepTimes
{
    private static readonly int Phases = Enum.GetValues<PhaseKind>().Length;
    private readonly (long Steps, long Ticks)[] _times = new (long, long)[Enum.GetValues<AgentKind>().Length * Phases];

    /// <summary>Kinds, phases, steps and seconds, in order, where there were any steps.</summary>
    public IEnumerable<(AgentKind Kind, PhaseKind Phase, long Steps, double Seconds)> Rows => _times
        .Select((time, place) => ((AgentKind)(place / Phases), (PhaseKind)(place % Phases), time.Steps, time.Ticks / (double)Stopwatch.Frequency))
        .Where(row => row.Steps > 0);

    /// <summary>Adds a step that took this many ticks of the stopwatch.</summary>
    public void Add(AgentKind kind, PhaseKind phase, long ticks)
    {
        ref (long Steps, long Ticks) time = ref _times[((int)kind * Phases) + (int)phase];
        time.Steps++;
        time.Ticks += ticks;
    }
}
