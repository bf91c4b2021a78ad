using MarketSim.Scenarios.StudyFiles;
using MarketSim.Scenarios.StudyFiles.Sensitivity;
using MarketSim.Studies.Resampling;
using MarketSim.Studies.Trials;

namespace MarketSim.Studies.Sensitivity;

/// <summary>Finds out which factors of a study matter for its outcomes: draws the points, has them run, works out effects or indices.</summary>
public sealed class SensitivityStudy
{
    private readonly Study _study;
    private readonly SensitivityInputs _inputs;
    private readonly MorrisDesign? _morris;
    private readonly SaltelliDesign? _saltelli;

    /// <summary>Draws the points of a study.</summary>
    /// <param name="study">The study; its outcomes are what is looked at, its seeds are those of every point.</param>
    public SensitivityStudy(Study study)
    {
        (_study, _inputs) = (study, SensitivityInputs.Of(study));
        ulong seed = study.File.Design.Seed;
        if (_inputs.Method == SensitivityMethod.Morris)
        {
            _morris = new MorrisDesign(study.Factors.Count, _inputs.Trajectories, _inputs.Levels, seed);
        }
        else
        {
            _saltelli = new SaltelliDesign(study.Factors.Count, _inputs.Rows, seed);
        }

        Points = [.. Shares.Select(shares => StudyPoint.Of(Study.Assignments(study.At(shares))))];
    }

    /// <summary>The points in the unit cube.</summary>
    public IReadOnlyList<double[]> Shares => _morris?.Points ?? _saltelli!.Points;

    /// <summary>The points as what they set, in the same order.</summary>
    public IReadOnlyList<StudyPoint> Points { get; }

    /// <summary>Runs all points under all seeds (common random numbers: the same seeds at every point).</summary>
    /// <returns>For each point a result for each seed.</returns>
    public Task<IReadOnlyList<IReadOnlyList<TrialResult>>> RunAsync(ITrialRunner runner, CancellationToken cancellation)
    {
        runner.Expect(Points.Distinct().LongCount() * _study.Seeds.Count);
        return runner.RunPointsAsync(Points, _study.Seeds, _study.File.Outcomes, cancellation);
    }

    /// <summary>Works out what moves each outcome, in their order.</summary>
    public IReadOnlyList<OutcomeSensitivity> Analyze(IReadOnlyList<IReadOnlyList<TrialResult>> results) =>
        [.. _study.File.Outcomes.Select((name, outcome) => Analyze(name, [.. results.Select(point => point.Select(trial => trial.Values[outcome]).Where(double.IsFinite).ToArray())]))];

    private OutcomeSensitivity Analyze(string name, double[][] values)
    {
        double[] means = [.. values.Select(seeds => seeds.Length == 0 ? double.NaN : seeds.Average())];
        double[] known = [.. means.Where(double.IsFinite)];
        double mean = known.Length == 0 ? double.NaN : known.Average();
        double deviation = known.Length < 2 ? double.NaN : Math.Sqrt(known.Sum(value => (value - mean) * (value - mean)) / (known.Length - 1));
        var bootstrap = new Bootstrap(_study.File.Design.Seed, Confidence: _inputs.Confidence);
        return new OutcomeSensitivity(
            name, mean, deviation, Chance(values),
            _morris is null ? [] : MorrisScreening.Analyze(_morris, means, bootstrap),
            _saltelli is null ? [] : SobolIndices.Analyze(_saltelli, means, bootstrap));
    }

    /// <summary>Standard error of a point's mean, less what all points have in common under a seed: that moves no point against another.</summary>
    /// <remarks>The residual of a two-way analysis of variance, points by seeds (Fisher), over the points that have a value under every seed.</remarks>
    private double Chance(double[][] values)
    {
        int seeds = _study.Seeds.Count;
        double[][] whole = [.. values.Where(point => point.Length == seeds)];
        if (seeds < 2 || whole.Length < 2)
        {
            return double.NaN;
        }

        double[] bySeed = [.. Enumerable.Range(0, seeds).Select(seed => whole.Average(point => point[seed]))];
        double all = bySeed.Average();
        double squares = whole.Sum(point => point.Select((value, seed) => Math.Pow(value - point.Average() - bySeed[seed] + all, 2)).Sum());
        return Math.Sqrt(squares / ((whole.Length - 1.0) * (seeds - 1)) / seeds);
    }
}

/// <summary>What moves one outcome of a study, and how much of it is chance.</summary>
/// <param name="Outcome">Name of the figure.</param>
/// <param name="Mean">Its mean over all points.</param>
/// <param name="Deviation">Its standard deviation over all points, each the mean of its seeds.</param>
/// <param name="Chance">Standard deviation of a point's mean that comes from its seeds alone, less what a seed does to all points alike; "not a number" with one seed.</param>
/// <param name="Morris">Effects by factor, of a Morris screening; else empty.</param>
/// <param name="Sobol">Indices by factor, of Sobol's method; else empty.</param>
public sealed record OutcomeSensitivity(
    string Outcome, double Mean, double Deviation, double Chance, IReadOnlyList<MorrisEffect> Morris, IReadOnlyList<SobolIndex> Sobol)
{
    /// <summary>How much each factor matters, the size that it is ranked by: mean absolute effect, or total index.</summary>
    public IReadOnlyList<double> Sizes => Morris.Count > 0 ? [.. Morris.Select(effect => effect.MeanAbsolute)] : [.. Sobol.Select(index => index.Total)];

    /// <summary>Lower and upper ends of the intervals of those sizes.</summary>
    public IReadOnlyList<(double Low, double High)> Intervals =>
        Morris.Count > 0 ? [.. Morris.Select(effect => (effect.Low, effect.High))] : [.. Sobol.Select(index => (index.TotalLow, index.TotalHigh))];

    /// <summary>Numbers of the factors, that which matters most first; those whose size is not known last.</summary>
    public IReadOnlyList<int> Ranking
    {
        get
        {
            IReadOnlyList<double> sizes = Sizes;
            return [.. Enumerable.Range(0, sizes.Count).OrderByDescending(i => double.IsNaN(sizes[i]) ? double.NegativeInfinity : sizes[i]).ThenBy(i => i)];
        }
    }
}
