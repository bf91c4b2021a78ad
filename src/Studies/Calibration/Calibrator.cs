using MarketSim.Scenarios.StudyFiles;
using MarketSim.Scenarios.StudyFiles.Calibration;
using MarketSim.Studies.Designs;
using MarketSim.Studies.Trials;

namespace MarketSim.Studies.Calibration;

/// <summary>Fits a study's factors to targets: spreads points, learns emulators, looks closer in waves, searches for the best point, draws the set that fits.</summary>
/// <remarks>
/// Points of the spread and of waves have seeds of their own, so that the emulators do not learn the luck of a few seeds; ends of searches are compared under
/// the study's seeds, the same for each. The searches (CMA-ES, several starts) go over the emulators, which cost nothing, and not over runs.
/// </remarks>
public sealed class Calibrator
{
    private const int PlausibleTried = 4096;
    private const int SearchEvaluations = 4000;
    private readonly Study _study;
    private readonly CalibrationInputs _inputs;
    private readonly IReadOnlyList<TargetWindow> _targets;
    private readonly string[] _reported;
    private readonly ITrialRunner _runner;
    private readonly List<CalibrationRun> _runs = [];
    private readonly ulong _stride;

    /// <summary>A calibration of a study.</summary>
    /// <param name="study">The study; at least two seeds.</param>
    /// <param name="targets">What is fitted; at least one.</param>
    /// <param name="heldOut">Figures that are told and not fitted.</param>
    /// <param name="runner">Runs the points.</param>
    public Calibrator(Study study, IReadOnlyList<TargetWindow> targets, IReadOnlyList<string> heldOut, ITrialRunner runner)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(study.Seeds.Count, 2, nameof(study));
        ArgumentOutOfRangeException.ThrowIfLessThan(targets.Count, 1, nameof(targets));
        (_study, _inputs, _targets, _runner) = (study, study.File.Calibration ?? new CalibrationInputs(), targets, runner);
        _reported = [.. targets.Select(target => target.Name).Concat(heldOut).Distinct(StringComparer.Ordinal)];
        _stride = study.Seeds.Max() - study.Seeds.Min() + 1;
    }

    private int Dimensions => _study.Factors.Count;

    private ulong Seed => _study.File.Design.Seed;

    /// <summary>Points and runs that a calibration takes.</summary>
    public static (long Points, long Runs) SizeOf(Study study)
    {
        CalibrationInputs inputs = study.File.Calibration ?? new CalibrationInputs();
        long points = inputs.Points + ((long)inputs.Waves * inputs.WavePoints) + inputs.Starts + 1;
        return (points, (points * study.Seeds.Count) + inputs.Predictions);
    }

    /// <summary>Runs the calibration.</summary>
    /// <exception cref="InvalidDataException">A target has too few values to learn from.</exception>
    public async Task<CalibrationResult> ConductAsync(CancellationToken cancellation)
    {
        _runner.Expect(SizeOf(_study).Runs);
        await RunAsync(CalibrationStage.Spread, 0, SobolSequence.Draw(_inputs.Points, Dimensions, Seed), cancellation);
        for (int wave = 0; wave < _inputs.Waves; wave++)
        {
            double[][] next = Learn().NextPoints(_inputs.WavePoints, [.. _runs.Select(run => run.Sample.Point)], Seed + 1 + (ulong)wave);
            await RunAsync(CalibrationStage.Wave, wave, next, cancellation);
        }

        FittingSet set = Learn();
        double[] bestSoFar = _runs.OrderBy(run => double.IsNaN(run.Loss) ? double.PositiveInfinity : run.Loss).First().Sample.Point;
        int firstEnd = _runs.Count;
        await RunAsync(CalibrationStage.End, 0, [.. Enumerable.Range(0, _inputs.Starts).Select(start => Search(set, start)), bestSoFar], cancellation);
        int best = Enumerable.Range(firstEnd, _runs.Count - firstEnd).OrderBy(i => double.IsNaN(_runs[i].Loss) ? double.PositiveInfinity : _runs[i].Loss).ThenBy(i => i).First();
        double[][] draws = set.Draw(_inputs.Draws, Dimensions, Seed);
        int plausible = SobolSequence.Draw(PlausibleTried, Dimensions, Seed).Count(point => set.Implausibility(point) <= FittingSet.ImplausibleFrom);
        return new CalibrationResult(
            _targets, _runs, best, draws, FittingSet.Intervals(draws, _inputs.Confidence), (double)plausible / PlausibleTried,
            await PredictAsync(draws, cancellation), _reported);
    }

    private async Task RunAsync(CalibrationStage stage, int wave, double[][] shares, CancellationToken cancellation)
    {
        int first = _runs.Count;
        StudyPoint[] points = [.. shares.Select(PointOf)];
        IReadOnlyList<ulong>[] seeds = [.. points.Select((_, i) => stage == CalibrationStage.End ? _study.Seeds : SeedsOf(first + i))];
        Trial[] trials = [.. points.SelectMany((point, i) => seeds[i].Select(seed => new Trial(point, seed)))];
        IReadOnlyList<TrialResult> results = await _runner.RunAllAsync(trials, [.. _targets.Select(target => target.Name)], cancellation);
        for (int i = 0; i < points.Length; i++)
        {
            TrialResult[] own = [.. results.Skip(i * _study.Seeds.Count).Take(_study.Seeds.Count)];
            var sample = new PointSample(shares[i], [.. _targets.Select((_, target) => own.Select(result => result.Values[target]).ToArray())]);
            _runs.Add(new CalibrationRun(stage, stage == CalibrationStage.End ? i : wave, sample, points[i], seeds[i], LossOf(sample)));
        }
    }

    private async Task<IReadOnlyList<TrialResult>> PredictAsync(double[][] draws, CancellationToken cancellation)
    {
        int count = Math.Min(_inputs.Predictions, draws.Length);
        Trial[] trials = [.. Enumerable.Range(0, count).Select(i => new Trial(PointOf(draws[(long)i * draws.Length / count]), SeedsOf(_runs.Count + i)[0]))];
        return await _runner.RunAllAsync(trials, _reported, cancellation);
    }

    private StudyPoint PointOf(double[] shares) => StudyPoint.Of(Study.Assignments(_study.At(shares)));

    private IReadOnlyList<ulong> SeedsOf(int point) => [.. _study.Seeds.Select(seed => unchecked(seed + (_stride * (ulong)(point + 1))))];

    private double LossOf(PointSample sample) => _targets.Select((target, i) => Math.Pow(target.Distance(sample.Mean(i)), 2)).Sum();

    private FittingSet Learn()
    {
        PointSample[] samples = [.. _runs.Where(run => run.Stage != CalibrationStage.End).Select(run => run.Sample)];
        var figures = new EmulatedFigure[_targets.Count];
        for (int i = 0; i < figures.Length; i++)
        {
            int known = samples.Count(sample => double.IsFinite(sample.Mean(i)));
            if (known < Dimensions + 4)
            {
                throw new InvalidDataException(FormattableString.Invariant(
                    $"{_targets[i].Name} has a value at {known} of {samples.Length} points, too few to fit {Dimensions} parameters to; is it measured within the scenario's horizon, and did the runs not fail?"));
            }

            figures[i] = EmulatedFigure.Learn(samples, i, Seed);
        }

        return new FittingSet(figures, _targets, _inputs.Tolerance);
    }

    private double[] Search(FittingSet set, int start)
    {
        double[]? from = start == 0 ? null : RandomPoints.Draw(start, Dimensions, Seed)[start - 1];
        var search = new RestartedSearch(Dimensions, new SearchLimits(SearchEvaluations, Starts: 1, WidthTolerance: 1e-4), Seed + (ulong)start, from);
        while (!search.Ended)
        {
            search.Tell([.. search.Ask().Select(point => -set.LogFit(point))]);
        }

        return search.BestPoint;
    }
}
