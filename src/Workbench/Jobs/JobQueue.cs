using MarketSim.Workbench.Hosting;
using Microsoft.Extensions.Hosting;

namespace MarketSim.Workbench.Jobs;

/// <summary>What is to be done, is being done and was done since the workbench was opened. What waits or is under way outlives the process.</summary>
public sealed class JobQueue : IHostedService, IDisposable
{
    private readonly Lock _arranging = new();
    private readonly List<Job> _jobs = [];
    private readonly ICommandRunner _runner;
    private readonly WorkbenchOptions _options;
    private readonly TimeProvider _clock;
    private readonly QueueFile _file;
    private readonly List<Task> _running = [];
    private readonly Timer _look;
    private bool _open;
    private int _atOnce = 1;

    /// <param name="runner">Carries out commands.</param>
    /// <param name="options">Where the runs are.</param>
    /// <param name="clock">The clock.</param>
    public JobQueue(ICommandRunner runner, WorkbenchOptions options, TimeProvider clock)
    {
        (_runner, _options, _clock, _file) = (runner, options, clock, new QueueFile(options.Runs));
        _look = new Timer(_ => Begin());
    }

    /// <summary>How many may be under way at the same time, at least 1. Those that are held do not count.</summary>
    public int AtOnce
    {
        get => _atOnce;
        set
        {
            _atOnce = Math.Max(1, value);
            Begin();
        }
    }

    /// <summary>All, the oldest first.</summary>
    public IReadOnlyList<Job> Jobs
    {
        get
        {
            lock (_arranging)
            {
                return [.. _jobs];
            }
        }
    }

    /// <summary>The latest one that works in a folder; null if none did.</summary>
    public Job? Of(string folder)
    {
        lock (_arranging)
        {
            return _jobs.FindLast(job => job.Request.Folder == folder);
        }
    }

    /// <summary>Puts something at the end of the queue. A folder that another one has gets a number behind its name.</summary>
    public Job Add(JobRequest request)
    {
        lock (_arranging)
        {
            string folder = request.Resumes ? request.Folder : FreeName(request.Folder);
            var job = new Job(_jobs.Count + 1, request with { Folder = folder }, _clock);
            _jobs.Add(job);
            Keep();
            Begin();
            return job;
        }
    }

    /// <summary>Ends what is under way, or takes out what waits.</summary>
    public void Cancel(Job job)
    {
        job.Cancel();
        lock (_arranging)
        {
            Keep();
        }

        Begin();
    }

    /// <summary>Lets a waiting one go before those that wait before it.</summary>
    public void Prefer(Job job)
    {
        lock (_arranging)
        {
            if (job.State == JobState.Waiting && _jobs.Remove(job))
            {
                int first = _jobs.FindIndex(other => other.State == JobState.Waiting);
                _jobs.Insert(first < 0 ? _jobs.Count : first, job);
                Keep();
            }
        }
    }

    /// <summary>Takes out what is over.</summary>
    public void ClearOver()
    {
        lock (_arranging)
        {
            _jobs.RemoveAll(job => job.IsOver);
        }
    }

    /// <inheritdoc/>
    public Task StartAsync(CancellationToken cancellationToken)
    {
        lock (_arranging)
        {
            foreach (JobRequest request in _file.Read())
            {
                _jobs.Add(new Job(_jobs.Count + 1, request, _clock));
            }

            _open = true;
        }

        _look.Change(TimeSpan.Zero, TimeSpan.FromSeconds(1));
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public async Task StopAsync(CancellationToken cancellationToken)
    {
        Task[] running;
        lock (_arranging)
        {
            // What is written down now goes on when the workbench is opened again.
            _open = false;
            running = [.. _running];
            foreach (Job job in _jobs.Where(job => job.State == JobState.Running))
            {
                job.Cancel();
            }
        }

        await Task.WhenAll(running);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _look.Dispose();
        foreach (Job job in _jobs)
        {
            job.Dispose();
        }
    }

    private string FreeName(string wished)
    {
        string name = RunNames.Free(_options.Runs, wished);
        for (int number = 2; _jobs.Any(job => !job.IsOver && job.Request.Folder == name); number++)
        {
            name = RunNames.Free(_options.Runs, Invariant($"{wished}-{number}"));
        }

        return name;
    }

    private void Begin()
    {
        lock (_arranging)
        {
            _running.RemoveAll(task => task.IsCompleted);
            while (_open && _jobs.Count(job => job.State == JobState.Running && !job.IsHeld) < _atOnce && _jobs.Find(job => job.State == JobState.Waiting) is { } next)
            {
                _running.Add(CarryOutAsync(next));
            }
        }
    }

    private async Task CarryOutAsync(Job job)
    {
        string folder = Path.Combine(_options.Runs, job.Request.Folder);
        string[] args = job.Request.Resumes ? [.. job.Request.Args] : [.. job.Request.Args, "--out", folder];
        await job.RunAsync(_runner, args);
        lock (_arranging)
        {
            if (_open)
            {
                Keep();
            }
        }

        Begin();
    }

    private void Keep() => _file.Write([.. _jobs.Where(job => !job.IsOver).Select(job => job.Request)]);
}
