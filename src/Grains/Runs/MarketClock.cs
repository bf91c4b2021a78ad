using MarketSim.Grains.Checkpoints;
using MarketSim.Grains.Codecs;
using MarketSim.Grains.Markets;
using MarketSim.Grains.Shards;
using MarketSim.Market.Engine;
using MarketSim.Market.Measures;
using MarketSim.Market.Setting;

namespace MarketSim.Grains.Runs;

/// <summary>Leads the shards of a run through the days: calls those with work, in parallel, and brings what they wrote to where it belongs.</summary>
internal sealed class MarketClock(MarketSetting setting, IShardGrain[] shards, long epoch, RunLimits limits)
{
    private RunState _state = new(setting, shards.Length);

    public SortedDictionary<int, YearCounts> Years => _state.Years;

    public int DaysDone => _state.DaysDone;

    public RunProgress Progress => _state.Progress;

    /// <summary>Takes in what the agents wrote when they started.</summary>
    public void Begin(PhaseReport[] reports) => _state.TakeIn([.. Enumerable.Range(0, shards.Length)], reports);

    /// <summary>Runs the next day.</summary>
    /// <param name="rows">Takes the day's rows.</param>
    /// <param name="steering">The change of policy that begins to hold; none as a rule.</param>
    /// <param name="goOn">Asked before each phase; throws to end the run.</param>
    public async Task RunDayAsync(IRowSink rows, Steering? steering, Action goOn)
    {
        int day = DaysDone;
        long lettersBefore = _state.Letters;
        _state.BeginDay(steering);
        for (int ordinal = 0; ordinal < setting.Plan.Phases.Length; ordinal++)
        {
            goOn();
            long date = DueCalendar.Date(day, ordinal);
            int[] called = [.. Enumerable.Range(0, shards.Length).Where(shard => _state.Shards[shard].HasWork(date))];
            if (called.Length > 0)
            {
                Payload<PhaseReport>[] reports = await Task.WhenAll(
                    called.Select(shard => shards[shard].StepAsync(new(_state.Shards[shard].Call(epoch, day, ordinal)))));
                _state.TakeIn(called, [.. reports.Select(report => report.Content)]);
                limits.RequireLetters(_state.Letters - lettersBefore);
            }
        }

        _state.CloseDay(rows);
    }

    /// <summary>Ends the run.</summary>
    public async Task FinishAsync(IRowSink rows)
    {
        Payload<AgentRow[]>[] parts = await Task.WhenAll(shards.Select(shard => shard.SummarizeAsync(epoch)));
        AgentTables.Append(parts.SelectMany(part => part.Content).OrderBy(part => part.Agent).Select(part => part.Row), rows);
    }

    /// <summary>All that the clock knows, between two days.</summary>
    public byte[] Save(MarketSnapshots snapshots)
    {
        ObjectWriter writer = snapshots.NewWriter();
        writer.Reference(_state);
        return writer.Written.ToArray();
    }

    /// <summary>Becomes the clock that was saved.</summary>
    /// <exception cref="InvalidDataException">What was saved is no such clock.</exception>
    public void Load(MarketSnapshots snapshots, byte[] snapshot)
    {
        RunState state = snapshots.Read(snapshot, ValueCodec<RunState>.Read);
        _state = state.Shards.Length == shards.Length ? state : throw new InvalidDataException("the clock was saved with another number of shards");
    }
}
