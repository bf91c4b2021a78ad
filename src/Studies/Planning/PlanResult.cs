namespace MarketSim.Studies.Planning;

/// <summary>What a plan found.</summary>
/// <param name="Choices">Names of the combinations of other choices; the first is as today.</param>
/// <param name="Futures">Names of the futures; the first is the forecast.</param>
/// <param name="Parameters">Names of the other values of calibrated parameters.</param>
/// <param name="Options">How each option does.</param>
/// <param name="Recommended">Number of the option of minimax regret; none when no option is known in every future.</param>
/// <param name="BestOnAverage">Number of the option of the highest welfare, all futures alike.</param>
/// <param name="Bands">For each choice the band of ratios as good as the best, over all futures; null where too little is known.</param>
/// <param name="BandsByFuture">The same in each future, for the recommended choice.</param>
/// <param name="BandsByParameter">The same for each other value of a calibrated parameter.</param>
/// <param name="Halves">Bands of the recommended choice from two disjoint halves of the seeds; null with fewer than four seeds.</param>
public sealed record PlanResult(
    IReadOnlyList<string> Choices,
    IReadOnlyList<string> Futures,
    IReadOnlyList<string> Parameters,
    IReadOnlyList<OptionOutcome> Options,
    int? Recommended,
    int? BestOnAverage,
    IReadOnlyList<BuildAheadBand?> Bands,
    IReadOnlyList<BuildAheadBand?> BandsByFuture,
    IReadOnlyList<BuildAheadBand?> BandsByParameter,
    (BuildAheadBand One, BuildAheadBand Other)? Halves)
{
    /// <summary>The recommended option.</summary>
    public OptionOutcome? Recommendation => Recommended is { } number ? Options[number] : null;

    /// <summary>The option of the highest welfare, all futures alike.</summary>
    public OptionOutcome? Average => BestOnAverage is { } number ? Options[number] : null;

    /// <summary>The recommended band: that of the recommended option's choice.</summary>
    public BuildAheadBand? Band => Recommendation is { } option ? Bands[option.Option.Choice] : null;

    /// <summary>The options of a choice, by level of the lever.</summary>
    public IReadOnlyList<OptionOutcome> Of(int choice) => [.. Options.Where(option => option.Option.Choice == choice).OrderBy(option => option.Option.Lever)];

    /// <summary>The best ratio's interval in all: from the lowest to the highest end of its intervals over seeds, in the futures together, in each, and for each value of a parameter.</summary>
    public (double Low, double High)? WholeInterval
    {
        get
        {
            BuildAheadBand[] all = [.. BandsByFuture.Concat(BandsByParameter).Append(Band).OfType<BuildAheadBand>()];
            return Band is null ? null : (all.Min(band => band.BestLow), all.Max(band => band.BestHigh));
        }
    }

    /// <summary>The future or the parameter that moves the best ratio most, and the ratio there; nothing where there is none.</summary>
    public (string Name, double BestRatio)? Mover
    {
        get
        {
            if (Band is not { } band)
            {
                return null;
            }

            (string Name, BuildAheadBand? Band)[] others = [.. Futures.Zip(BandsByFuture).Skip(1), .. Parameters.Zip(BandsByParameter)];
            return others.Where(other => other.Band is not null).OrderByDescending(other => Math.Abs(Math.Log(other.Band!.BestRatio / band.BestRatio)))
                .Select(other => ((string, double)?)(other.Name, other.Band!.BestRatio)).FirstOrDefault();
        }
    }
}

/// <summary>What a planner may do: a level of the lever together with the other choices.</summary>
/// <param name="Number">Number of the option, from 0.</param>
/// <param name="Choice">Number of the combination of other choices, from 0; 0 is as today.</param>
/// <param name="Lever">Level of the lever, an input. How far ahead of demand that builds is measured.</param>
public sealed record PlanOption(int Number, int Choice, double Lever);

/// <summary>How an option does, over all futures and seeds alike, but for what is told by future.</summary>
/// <param name="Option">The option.</param>
/// <param name="Ratio">Capacity over demand as measured in the first future.</param>
/// <param name="Accounts">Its welfare and who has it.</param>
/// <param name="UnmetShare">Unmet share of what the place's buyers wanted; "not a number" for an owner type, which has no buyers of its own.</param>
/// <param name="PaybackYears">Median payback of centers that pay back, years.</param>
/// <param name="NeverShare">Share of centers that never do.</param>
/// <param name="WelfareByFuture">Welfare in each future, yuan.</param>
/// <param name="LargestRegret">Largest regret over futures, yuan.</param>
/// <param name="MeanRegret">Mean regret over futures, yuan.</param>
/// <param name="OnFront">Whether no other option beats it in benefits, resources, unmet need and payback together.</param>
public sealed record OptionOutcome(
    PlanOption Option, double Ratio, OptionAccounts Accounts, double UnmetShare, double PaybackYears, double NeverShare,
    IReadOnlyList<double> WelfareByFuture, double LargestRegret, double MeanRegret, bool OnFront);

/// <summary>The welfare accounts of an option: present values, yuan.</summary>
/// <param name="Welfare">Benefits less resources, and what came from other places.</param>
/// <param name="Benefits">What work is worth, and capital left.</param>
/// <param name="Resources">All that is used up.</param>
/// <param name="Buyers">The buyers' part of welfare.</param>
/// <param name="Owners">The owners' part.</param>
/// <param name="PublicMoney">The part of public money.</param>
/// <param name="Others">Everybody else's part: suppliers, brokers, lenders, outside.</param>
public sealed record OptionAccounts(double Welfare, double Benefits, double Resources, double Buyers, double Owners, double PublicMoney, double Others);
