using MarketSim.Grains.Checkpoints;
using MarketSim.Grains.Failures;
using MarketSim.Grains.Markets;
using MarketSim.Market.Engine;
using MarketSim.Market.Measures;

namespace MarketSim.Grains.Runs;

/// <summary>Drives a run from outside the cluster: asks for one day after the other, has checkpoints taken, and recovers the run when it was lost.</summary>
internal sealed class RunDriver(IRunGrain run, MarketSource market, IRowSink rows, AgentRunOptions options)
{
    private static readonly TimeSpan SignOfLife = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan ClosingTakes = TimeSpan.FromMinutes(2);
    private readonly SortedDictionary<int, Steering> _steering = new(options.Steering.ToDictionary(change => change.Day));
    private readonly ReceivedRows _rows = new(rows, options.Journal);
    private readonly int _shards = options.Shards > 0 ? options.Shards : Environment.ProcessorCount;
    private readonly Guid _leader = Guid.NewGuid();
    private readonly CheckpointPace _pace = new(options.Checkpoints, options.Time);
    private long _epoch;
    private int _recoveries;
    private RunProgress _progress;

    /// <summary>Drives the run to its end, or to where it is stopped.</summary>
    public async Task<AgentRun> DriveAsync()
    {
        bool complete = false;
        bool taken = false;
        await BeginAsync();
        try
        {
            bool stopped = _progress.Days > 0 && _progress.DaysDone == _progress.Days;
            while (!stopped)
            {
                stopped = await DayAsync();
            }

            RunEnd end = await AskAsync(async () => (await run.FinishAsync(_epoch)).Content);
            _rows.Finish(end.Rows);
            var ended = new AgentRun(_progress, end.Years, [.. _steering.Values], _recoveries);
            options.Secure(ended);
            complete = _progress.DaysDone == _progress.Days;
            return ended;
        }
        catch (RunTakenException)
        {
            taken = true;
            throw;
        }
        finally
        {
            if (!taken)
            {
                await CloseAsync(complete);
            }
        }
    }

    private async Task BeginAsync()
    {
        if (options.Resumes)
        {
            await RecoverAsync(_rows.Resume());
            options.Notify($"taken up again after {_progress.DaysDone} days");
            return;
        }

        try
        {
            _epoch = await Heartbeat.WatchAsync(run.StartAsync(market, _shards, new([.. _steering.Values]), _leader), run, options.Pulse);
        }
        catch (Exception lost) when (RunFailures.IsLoss(lost))
        {
            options.Notify($"lost while it was made ({RunFailures.Summary(lost)}); trying again");
            await RecoverAsync(int.MaxValue);
            _recoveries++;
        }
    }

    /// <summary>Runs a day and takes its rows, unless they are those of a day that was run before.</summary>
    private async Task<bool> DayAsync()
    {
        DayReport day = await AskAsync(async () => (await run.RunDayAsync(_epoch, _progress.DaysDone)).Content);
        if (day.Break is { } broken)
        {
            throw broken.ToException();
        }

        _progress = day.Progress;
        bool isNew = _rows.Receive(day.Progress, day.Rows);
        if (day.Steered is { } steered && _steering.TryAdd(steered.Day, steered))
        {
            options.Journal?.Steered(steered);
        }

        if (isNew)
        {
            await HoldAsync(options.DayDone(_progress));
        }

        bool stopped = (isNew && options.Stop(_progress)) || _progress.DaysDone == _progress.Days;
        if (options.Checkpoints.Days > 0 && _progress.DaysDone < _progress.Days && (stopped || _pace.IsDue(_progress.DaysDone)))
        {
            await _pace.TakeAsync(CheckpointAsync);
        }

        return stopped;
    }

    /// <summary>Waits for whoever holds the run, and tells the run meanwhile that its owner lives.</summary>
    private async Task HoldAsync(Task held)
    {
        while (!held.IsCompleted && await Task.WhenAny(held, Task.Delay(SignOfLife)) != held)
        {
            try
            {
                await run.PulseAsync(owner: true);
            }
            catch (Exception failure) when (RunFailures.IsLoss(failure))
            {
                // The next day finds out, and recovers it.
            }
        }

        await held;
    }

    /// <remarks>
    /// Rows are made safe first: what a checkpoint has behind it is never asked for again. If a checkpoint cannot be written, the run goes on, since
    /// the one before it still holds.
    /// </remarks>
    private async Task CheckpointAsync()
    {
        options.Journal?.Seal(_progress.DaysDone);
        try
        {
            await Heartbeat.WatchAsync(run.CheckpointAsync(_epoch, _progress.DaysDone), run, options.Pulse);
        }
        catch (Exception failure) when (failure is not (RunCancelledException or RunTakenException))
        {
            options.Notify($"the checkpoint after {_progress.DaysDone} days could not be written ({RunFailures.Summary(failure)}); the one before it holds");
        }
    }

    /// <summary>Asks the run for something, and recovers it as often as it is lost.</summary>
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
            catch (Exception failure) when (RunFailures.IsLoss(failure))
            {
                lost = failure;
            }

            options.Notify($"lost after {_progress.DaysDone} days ({RunFailures.Summary(lost)}); taking it up again");
            int before = _progress.DaysDone;
            await RecoverAsync(int.MaxValue);
            _recoveries++;
            options.Notify($"taken up again after {_progress.DaysDone} days");
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
                var leader = new RunLeader(_leader, [.. _steering.Values], _epoch, atMost, _rows.Days);
                Recovered back = (await Heartbeat.WatchAsync(run.RecoverAsync(market, _shards, new(leader)), run, options.Pulse)).Content;
                _epoch = back.Epoch;
                _progress = back.Progress;
                Array.ForEach(back.Notices, options.Notify);
                return;
            }
            catch (Exception failure) when (RunFailures.IsLoss(failure) || RunFailures.IsStorage(failure))
            {
                if (!await waiting.WaitAsync())
                {
                    throw new RunLostException($"the run was lost and could not be taken up again in {options.Patience.TotalSeconds:0} s: {RunFailures.Summary(failure)}");
                }
            }
        }
    }

    private async Task CloseAsync(bool complete)
    {
        try
        {
            await run.CloseAsync(_epoch, forget: complete).WaitAsync(ClosingTakes);
        }
        catch (Exception failure) when (RunFailures.IsLoss(failure) || RunFailures.IsStorage(failure))
        {
            // Grains that did not hear of it go by themselves, once their owner has not been heard of for long enough.
            options.Notify($"the run's grains could not be told to go ({RunFailures.Summary(failure)})");
        }
    }
}
