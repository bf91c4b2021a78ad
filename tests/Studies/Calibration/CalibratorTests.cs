using MarketSim.Scenarios.StudyFiles;
using MarketSim.Scenarios.StudyFiles.Calibration;
using MarketSim.Studies.Calibration;
using MarketSim.Studies.Tests.Samples;

namespace MarketSim.Studies.Tests.Calibration;

/// <summary>A whole calibration, from a study to the set that fits, with the surrogate in place of the market.</summary>
public sealed class CalibratorTests
{
    private static readonly string[] Paths = ["growth", "ahead", "price"];

    [Test]
    public async Task Best_point_fits_the_set_holds_the_truth_and_the_rest_is_told()
    {
        double[] truth = [0.35, 0.6, 0.45];
        double[] seen = SurrogateMarket.Run(truth, 31);
        TargetWindow[] targets = [.. SurrogateMarket.Figures.Take(3).Select((name, i) => new TargetWindow(name, seen[i] - 0.01, seen[i] + 0.01))];
        var runner = Runner();
        CalibrationResult result = await new Calibrator(Study(), targets, ["price"], runner).ConductAsync(CancellationToken.None);
        Assert.That(result.Intervals.Zip(truth).All(pair => pair.First.Low <= pair.Second && pair.Second <= pair.First.High));
        Assert.That(result.Runs[result.Best].Stage, Is.EqualTo(CalibrationStage.End));
        Assert.That(result.Runs[result.Best].Loss, Is.LessThan(result.Runs.Take(32).Min(run => run.Loss) + 30));
        Assert.That(result.Runs.Select(run => run.Stage).Distinct(), Is.EqualTo([CalibrationStage.Spread, CalibrationStage.Wave, CalibrationStage.End]));
        Assert.That(result.Runs.Where(run => run.Stage != CalibrationStage.End).SelectMany(run => run.Seeds), Is.Unique, "each point has seeds of its own");
        Assert.That(result.PlausibleShare, Is.InRange(0.001, 0.5));
        Assert.That(result.Predictions.Select(prediction => prediction.Values.Count), Is.All.EqualTo(4).And.Exactly(8).Items);
        Assert.That(result.Reported[^1], Is.EqualTo("price"));
        Assert.That(runner.Expected, Is.EqualTo(runner.Run));
    }

    [Test]
    public async Task Same_study_comes_to_the_same_bits_for_any_number_of_workers()
    {
        TargetWindow[] targets = [new("fill", 0.6, 0.7)];
        CalibrationResult one = await new Calibrator(Study(), targets, [], Runner(workers: 1)).ConductAsync(CancellationToken.None);
        CalibrationResult four = await new Calibrator(Study(), targets, [], Runner(workers: 4)).ConductAsync(CancellationToken.None);
        Assert.That(four.Draws, Is.EqualTo(one.Draws));
        Assert.That(four.Runs.Select(run => run.Sample.Point), Is.EqualTo(one.Runs.Select(run => run.Sample.Point)));
    }

    [Test]
    public async Task Target_that_hardly_any_run_measures_is_told()
    {
        var runner = new FormulaRunner(["fill"], (x, _) => [x["growth"] < 0.1 ? 0.5 : double.NaN]);
        InvalidDataException told = (await Assert.ThrowsAsync<InvalidDataException>(async () =>
            await new Calibrator(Study(), [new("fill", 0, 1)], [], runner).ConductAsync(CancellationToken.None)))!;
        Assert.That(told.Message, Does.StartWith("fill has a value at ").And.Contain("of 32 points"));
    }

    private static FormulaRunner Runner(int workers = 2) =>
        new(SurrogateMarket.Figures, (x, seed) => SurrogateMarket.Run([.. Paths.Select(path => x[path])], seed)) { Workers = workers };

    private static Study Study() => Samples.Studies.OverUnitFactors(Paths, ["fill"], replicates: 2, file => file with
    {
        Calibration = new CalibrationInputs { Points = 32, Waves = 1, WavePoints = 8, Starts = 2, Draws = 200, Predictions = 8 },
    });
}
