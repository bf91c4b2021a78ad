namespace MarketSim.Market.Inputs;

/// <summary>The first and last simulated day, both included.</summary>
public sealed record Horizon
{
    /// <summary>First simulated day.</summary>
    public required DateOnly Start { get; init; }

    /// <summary>Last simulated day; not before the first, and at most 50 years after it.</summary>
    public required DateOnly End { get; init; }

    /// <summary>Number of simulated days.</summary>
    public int Days() => End.DayNumber - Start.DayNumber + 1;
}
