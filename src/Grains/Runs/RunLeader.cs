using MarketSim.Grains.Markets;
using MarketSim.Market.Engine;
using MarketSim.Market.Measures;

namespace MarketSim.Grains.Runs;

/// <summary>Leads a run from outside the cluster: asks for one day after the other, orders checkpoints, and takes the run up again when it was lost.</summary>
internal sealed class RunLeader(IRunGrain run, MarketOrder market, IRowSink rows, AgentRunOptions options)
{
    private static readonly TimeSpan ClosingTakes = TimeSpan.FromMinutes(2);
    private readonly SortedDictionary<int, Steering> _steering = new(options.Steering.ToDictionary(change => change.Day));
    private readonly int _shards = options.Shards > 0 ? options.Shards : Environment.ProcessorCount;
    private long _epoch;
    private int _rowsOf = Math.Max(0, options.ResumeFrom);
    private int _recoveries;
    private RunProgress _progress;

    /// <summary>Leads the run to its end, or to where it is stopped.</summary>
    public async Task<AgentRun> LeadAsync()
    {
        bool complete = false;
        await BeginAsync();
        try
        {
            bool stopped = _progress.Days > 0 && _progress.DaysDone == _progress.Days;
            while (!stopped)
            {
                stopped = await DayAsync();
            }

            RunEnd end = await AskAsync(async () => (await run.FinishAsync()).Content);
            RowLog.Replay(end.Rows, rows);
            complete = _progress.DaysDone == _progress.Days;
            return new AgentRun(_progress, end.Record, [.. _steering.Values], _recoveries);
        }
        finally
        {
            await CloseAsync(complete);
        }
    }

    private async Task BeginAsync()
    {
        if (options.ResumeFrom < 0)
        {
            try
            {
                _epoch = await Heartbeat.WatchAsync(run.StartAsync(market, _shards, new([.. _steering.Values])), run, options.Pulse);
                return;
            }
            catch (Exception lost) when (Losses.IsLoss(lost))
            {
                options.Told($"lost while it was made ({Losses.InShort(lost)}); trying again");
                await RecoverAsync(int.MaxValue);
                _recoveries++;
                return;
            }
        }

        await RecoverAsync(options.ResumeFrom);
        options.Told($"taken up again after {_progress.DaysDone} days");
    }

    /// <summary>Runs a day and takes its rows, unless they are those of a day that was run before.</summary>
    private async Task<bool> DayAsync()
    {
        DayReport day = await AskAsync(async () => (await run.RunDayAsync(_progress.DaysDone)).Content);
        if (day.Break is { } broken)
        {
            throw broken.ToException();
        }

        _progress = day.Progress;
        bool isNew = _progress.DaysDone > _rowsOf;
        if (isNew)
        {
            _rowsOf = _progress.DaysDone;
            RowLog.Replay(day.Rows, rows);
            options.Journal?.Add(_progress.DaysDone - 1, day.Rows);
        }

        if (day.Steered is { } steered && _steering.TryAdd(steered.Day, steered))
        {
            options.Journal?.Steered(steered);
        }

        bool stopped = (isNew && options.Stop(_progress)) || _progress.DaysDone == _progress.Days;
        if (options.CheckpointDays > 0 && _progress.DaysDone < _progress.Days && (stopped || _progress.DaysDone % options.CheckpointDays == 0))
        {
            await CheckpointAsync();
        }

        return stopped;
    }

    /// <remarks>
    /// Rows are made safe first: what a checkpoint has behind it is never asked for again. A checkpoint that cannot be written is no reason to end a run that
    /// goes well: the one before it still holds.
    /// </remarks>
    private async Task CheckpointAsync()
    {
        options.Journal?.Seal(_progress.DaysDone);
        try
        {
            await Heartbeat.WatchAsync(run.CheckpointAsync(_progress.DaysDone), run, options.Pulse);
        }
        catch (Exception failure) when (failure is not RunRefusedException)
        {
            options.Told($"the checkpoint after {_progress.DaysDone} days could not be written ({Losses.InShort(failure)}); the one before it holds");
        }
    }

    /// <summary>Asks the run for something, and takes it up again as often as it is lost.</summary>
    private async Task<T> AskAsync<T>(Func<Task<T>> ask)
        where T : class
    {
        while (true)
        {
            Exception lost;
            try
            {
                return await Heartbeat.WatchAsync(ask(), run, options.Pulse);
            }
            catch (Exception failure) when (Losses.IsLoss(failure))
            {
                lost = failure;
            }

            options.Told($"lost after {_progress.DaysDone} days ({Losses.InShort(lost)}); taking it up again");
            int before = _progress.DaysDone;
            await RecoverAsync(int.MaxValue);
            _recoveries++;
            options.Told($"taken up again after {_progress.DaysDone} days");
            while (_progress.DaysDone < before)
            {
                await DayAsync();
            }
        }
    }

    private async Task RecoverAsync(int atMost)
    {
        var waiting = new Backoff(options.Patience);
        while (true)
        {
            try
            {
                Recovered back = (await Heartbeat.WatchAsync(run.RecoverAsync(market, _shards, new([.. _steering.Values]), _epoch, atMost), run, options.Pulse)).Content;
                _epoch = back.Epoch;
                _progress = back.Progress;
                foreach (string told in back.Told)
                {
                    options.Told(told);
                }

                return;
            }
            catch (Exception failure) when (Losses.IsLoss(failure) || Losses.IsStorage(failure))
            {
                if (!await waiting.WaitAsync())
                {
                    throw new RunLostException($"the run was lost and could not be taken up again in {options.Patience.TotalSeconds:0} s: {Losses.InShort(failure)}");
                }
            }
        }
    }

    private async Task CloseAsync(bool complete)
    {
        try
        {
            await run.CloseAsync(forget: complete).WaitAsync(ClosingTakes);
        }
        catch (Exception failure) when (Losses.IsLoss(failure) || Losses.IsStorage(failure))
        {
            // What could not be told to go will go when nobody renews its lease.
            options.Told($"the run's grains could not be told to go ({Losses.InShort(failure)})");
        }
    }
}
