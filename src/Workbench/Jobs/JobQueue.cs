namespace MarketSim.Workbench.Jobs;

/// <summary>What is to be done, is being done and was done since the workbench was opened.</summary>
public sealed class JobQueue
{
    /// <summary>Puts something at the end of the queue.</summary>
    public Job Add(JobRequest request) => new(request);
}

/// <summary>Something in the queue.</summary>
public sealed class Job(JobRequest request)
{
    /// <summary>What was asked for.</summary>
    public JobRequest Request { get; } = request;
}
