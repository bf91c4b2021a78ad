using MarketSim.Market.Engine;
using MarketSim.Market.Measures;
using MarketSim.Workbench.Live;

namespace MarketSim.Workbench.Jobs;

/// <summary>Something in the queue: what was asked for, how far it is and what it said.</summary>
public sealed class Job : ICommandWatch, IDisposable
{
    private const int LinesKept = 2000;
    private readonly Lock _writing = new();
    private readonly List<string> _log = [];
    private readonly CancellationTokenSource _cancel = new();
    private readonly RunPacer _pacer;
    private readonly TimeProvider _clock;

    /// <param name="number">Its number since the workbench was opened.</param>
    /// <param name="request">What was asked for.</param>
    /// <param name="clock">The clock.</param>
    public Job(int number, JobRequest request, TimeProvider clock)
    {
        (Number, Request, _clock) = (number, request, clock);
        _pacer = new RunPacer(clock);
        if (request.Held)
        {
            _pacer.Hold();
        }
    }

    /// <summary>Its number since the workbench was opened.</summary>
    public int Number { get; }

    /// <summary>What was asked for.</summary>
    public JobRequest Request { get; }

    /// <summary>The command line that does the same in a terminal.</summary>
    public string CommandLine => ShellWords.Command([.. Request.Args, .. Request.Resumes ? (string[])[] : ["--out", "runs/" + Request.Folder]]);

    /// <summary>How it stands.</summary>
    public JobState State { get; private set; }

    /// <summary>How far it is; null before anything is known.</summary>
    public JobProgress? Progress { get; private set; }

    /// <summary>The market, while a single one is run and afterwards; else null.</summary>
    public LiveRun? Live { get; private set; }

    /// <summary>When it began; null while it waits.</summary>
    public DateTimeOffset? Began { get; private set; }

    /// <summary>When it ended; null until it has.</summary>
    public DateTimeOffset? Ended { get; private set; }

    /// <summary>Whether it is over.</summary>
    public bool IsOver => State is not (JobState.Waiting or JobState.Running);

    /// <summary>Whether it is held, so that another one may use the processors.</summary>
    public bool IsHeld => State == JobState.Running && _pacer.IsHeld;

    /// <summary>What it said, the last lines of it.</summary>
    public IReadOnlyList<string> Log
    {
        get
        {
            lock (_writing)
            {
                return [.. _log];
            }
        }
    }

    /// <summary>Ends it after the day or run that it is at; what is finished is kept. What waits never begins.</summary>
    public void Cancel()
    {
        if (State == JobState.Waiting)
        {
            End(JobState.Interrupted);
            return;
        }

        _cancel.Cancel();
        _pacer.End();
    }

    /// <summary>Does it.</summary>
    /// <param name="runner">Carries out commands.</param>
    /// <param name="args">The command, its folder included.</param>
    internal async Task RunAsync(ICommandRunner runner, IReadOnlyList<string> args)
    {
        (State, Began) = (JobState.Running, _clock.GetUtcNow());
        try
        {
            int code = await runner.RunAsync(args, this, _cancel.Token);
            End(code switch { 0 => JobState.Complete, 2 => JobState.Refused, 130 => JobState.Interrupted, _ => JobState.Failed });
        }
        catch (Exception failure)
        {
            Told("error: " + failure.GetBaseException().Message);
            End(JobState.Failed);
        }
    }

    /// <inheritdoc/>
    public void Printed(string line) => Told(line);

    /// <inheritdoc/>
    public void Told(string line)
    {
        lock (_writing)
        {
            if (_log.Count == LinesKept)
            {
                _log.RemoveAt(0);
            }

            _log.Add(line);
        }
    }

    /// <inheritdoc/>
    public void Progressed(long done, long total, string unit, TimeSpan? left) => Progress = new(done, total, unit, left);

    /// <inheritdoc/>
    public void WorksIn(string folder)
    {
    }

    /// <inheritdoc/>
    IRowSink ICommandWatch.Began(ILiveMarket market) => (Live = new LiveRun(market, _pacer)).Record;

    /// <inheritdoc/>
    public Task DayDoneAsync(RunProgress progress) => Live!.DayDoneAsync(progress);

    /// <inheritdoc/>
    public void Dispose() => _cancel.Dispose();

    private void End(JobState state) => (State, Ended) = (state, _clock.GetUtcNow());
}

/// <summary>How a job stands.</summary>
public enum JobState
{
    /// <summary>It waits for its turn.</summary>
    Waiting,

    /// <summary>It is being done.</summary>
    Running,

    /// <summary>It is done.</summary>
    Complete,

    /// <summary>It was ended before its time; what is finished is kept.</summary>
    Interrupted,

    /// <summary>Its input was bad; nothing was written.</summary>
    Refused,

    /// <summary>It failed; its log says why.</summary>
    Failed,
}

/// <summary>How far a job is.</summary>
/// <param name="Done">Units done.</param>
/// <param name="Total">Units in all.</param>
/// <param name="Unit">What is counted, plural, in English.</param>
/// <param name="Left">Time left; null while it is not known.</param>
public sealed record JobProgress(long Done, long Total, string Unit, TimeSpan? Left)
{
    /// <summary>Share done, 0 to 1.</summary>
    public double Share => Total > 0 ? (double)Done / Total : 0;
}
