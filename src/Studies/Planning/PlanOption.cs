namespace MarketSim.Studies.Planning;

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
