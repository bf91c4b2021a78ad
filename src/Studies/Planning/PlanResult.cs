namespace MarketSim.Studies.Planning;

/// <summary>What a plan found.</summary>
/// <param name="Ratios">Build-ahead ratios that were run, ascending.</param>
/// <param name="Choices">Names of the combinations of other choices; the first is as today.</param>
/// <param name="Futures">Names of the futures.</param>
/// <param name="Options">How each option does, choice by choice and ratio by ratio.</param>
/// <param name="Recommended">Number of the option of minimax regret; none when no option is known in every future.</param>
/// <param name="Bands">For each choice the band of ratios as good as the best, over all futures; null where too few seeds are known.</param>
/// <param name="BandsByFuture">The same in each future, for the recommended choice.</param>
/// <param name="Halves">Bands of the recommended choice from two disjoint halves of the seeds; null with fewer than four seeds.</param>
/// <param name="ServedScale">Served value of the recommended option, the unit that tolerances are shares of, yuan.</param>
public sealed record PlanResult(
    IReadOnlyList<double> Ratios,
    IReadOnlyList<string> Choices,
    IReadOnlyList<string> Futures,
    IReadOnlyList<OptionOutcome> Options,
    int? Recommended,
    IReadOnlyList<BuildAheadBand?> Bands,
    IReadOnlyList<BuildAheadBand?> BandsByFuture,
    (BuildAheadBand One, BuildAheadBand Other)? Halves,
    double ServedScale)
{
    /// <summary>The recommended option.</summary>
    public OptionOutcome? Recommendation => Recommended is { } number ? Options[number] : null;

    /// <summary>The recommended band: that of the recommended option's choice.</summary>
    public BuildAheadBand? Band => Recommendation is { } option ? Bands[option.Option.Choice] : null;
}
