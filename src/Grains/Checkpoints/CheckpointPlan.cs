namespace MarketSim.Grains.Checkpoints;

/// <summary>How often checkpoints of a run are taken.</summary>
/// <param name="Days">Days from one checkpoint to the next; 0 for none.</param>
/// <param name="CostLimit">Largest share of the run's time that checkpoints may take, above 0: they are put off as long as they would take more. Null for no limit.</param>
public sealed record CheckpointPlan(int Days, double? CostLimit = null)
{
    /// <summary>No checkpoints.</summary>
    public static CheckpointPlan None { get; } = new(0);

    /// <summary>Once a month, since rerunning lost days takes a moment, for a twentieth of the run's time at most.</summary>
    public static CheckpointPlan Usual { get; } = new(30, 0.05);
}
