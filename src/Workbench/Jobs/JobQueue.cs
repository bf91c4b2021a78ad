namespace MarketSim.Workbench.Jobs;

/// <summary>What is to be done, is being done and was done since the workbench was opened.</summary>
public sealed class JobQueue
{
    private readonly List<Job> _jobs = [];

    /// <summary>Puts something at the end of the queue.</summary>
    public Job Add(JobRequest request)
    {
        var job = new Job(request);
        lock (_jobs)
        {
            _jobs.Add(job);
        }

        return job;
    }
}

/// <summary>Something in the queue.</summary>
public sealed class Job(JobRequest request)
{
    /// <summary>What was asked for.</summary>
    public JobRequest Request { get; } = request;
}
