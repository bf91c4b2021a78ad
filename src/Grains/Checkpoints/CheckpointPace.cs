namespace MarketSim.Grains.Checkpoints;

/// <summary>Says when a checkpoint is due: every so many days, but not before the last one's cost is a small share of the time since.</summary>
/// <remarks>A run that is lost repeats at most the time in which the last checkpoint's cost falls to that share: twenty times its cost for 5 %.</remarks>
/// <param name="plan">How often, and at what cost.</param>
/// <param name="time">The clock.</param>
internal sealed class CheckpointPace(CheckpointPlan plan, TimeProvider time)
{
    /// <summary>What the first is taken to cost: most of it is code that is compiled then. So a run of a few seconds takes none.</summary>
    private static readonly TimeSpan FirstCost = TimeSpan.FromSeconds(0.25);

    private long _lastAt = time.GetTimestamp();
    private TimeSpan _lastCost = FirstCost;

    /// <summary>Whether a checkpoint is due after a day.</summary>
    /// <param name="daysDone">Days that are done.</param>
    public bool IsDue(int daysDone) =>
        plan.Days > 0 && daysDone % plan.Days == 0 && (plan.CostLimit is not { } limit || time.GetElapsedTime(_lastAt) >= _lastCost / limit);

    /// <summary>Takes a checkpoint and notes what it costs.</summary>
    public async Task TakeAsync(Func<Task> take)
    {
        long began = time.GetTimestamp();
        await take();
        _lastAt = time.GetTimestamp();
        _lastCost = time.GetElapsedTime(began, _lastAt);
    }
}
