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

/// <summary>What a planner may do: a build-ahead ratio together with the other choices.</summary>
/// <param name="Number">Number of the option, from 0.</param>
/// <param name="Choice">Number of the combination of other choices, from 0; 0 is as today.</param>
/// <param name="Ratio">Capacity built over forecast demand.</param>
public sealed record PlanOption(int Number, int Choice, double Ratio);

/// <summary>How an option does, over all futures and seeds alike, but for what is told by future.</summary>
/// <param name="Option">The option.</param>
/// <param name="Welfare">Served value less cost of idle, yuan.</param>
/// <param name="ServedValue">Served value, yuan.</param>
/// <param name="IdleCost">Cost of idle, yuan.</param>
/// <param name="UnmetShare">Unmet share of what the place's buyers wanted; "not a number" for an owner type, which has no buyers of its own.</param>
/// <param name="PaybackYears">Median payback of centers that pay back, years.</param>
/// <param name="NeverShare">Share of centers that never do.</param>
/// <param name="WelfareByFuture">Welfare in each future, yuan.</param>
/// <param name="LargestRegret">Largest regret over futures, yuan.</param>
/// <param name="MeanRegret">Mean regret over futures, yuan.</param>
/// <param name="OnFront">Whether no other option beats it in served value, cost of idle, unmet need and payback together.</param>
public sealed record OptionOutcome(
    PlanOption Option, double Welfare, double ServedValue, double IdleCost, double UnmetShare, double PaybackYears, double NeverShare,
    IReadOnlyList<double> WelfareByFuture, double LargestRegret, double MeanRegret, bool OnFront);
