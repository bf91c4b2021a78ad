using System.ComponentModel.DataAnnotations;

namespace MarketSim.Market.Inputs;

/// <summary>How the software of centers is learnt by running it: drivers, schedulers, libraries and the people who know them.</summary>
public sealed record SoftwareInputs
{
    /// <summary>Quality of a new center's stack over that of an experienced one; 1: nothing is to be learnt.</summary>
    [Range(0.0, 1.0), Assumption(0.4, 1)]
    public double QualityAtOpening { get; init; } = 1;

    /// <summary>Days of full use after which all but e^-1 of what was missing is learnt.</summary>
    [Range(1.0, 3650.0), Assumption(60, 365)]
    public double LearningDays { get; init; } = 180;
}
