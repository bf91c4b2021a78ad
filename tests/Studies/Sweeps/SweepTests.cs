using MarketSim.Scenarios;
using MarketSim.Scenarios.StudyFiles;
using MarketSim.Scenarios.Writing;
using MarketSim.Studies.Sweeps;
using MarketSim.Studies.Tests.Trials;
using MarketSim.Studies.Trials;
using MarketSim.Testing;

namespace MarketSim.Studies.Tests.Sweeps;

public sealed class SweepTests
{
    [Test]
    public async Task Every_point_has_all_seeds_without_a_rule()
    {
        Study study = StudyOf(null);
        var runner = new FunctionRunner(trial => [Ratio(trial) + trial.Seed]);
        IReadOnlyList<SweepResult> results = await new Sweep(study, runner).ExecuteAsync(SweepPoints.Of(study), CancellationToken.None);

        Assert.That(results.Select(result => result.Seeds), Is.All.EqualTo(20));
        Assert.That(results.Select(result => result.Outcomes[0].Mean), Is.EqualTo(new[] { 0.0, 0.5, 1.0 }.Select(ratio => ratio + 10.5)));
        Assert.That(runner.Ran.Distinct().Count(), Is.EqualTo(60));
    }

    [Test]
    public async Task A_point_stops_as_soon_as_its_interval_is_narrow_and_not_before()
    {
        Study study = StudyOf(new StopRule { HalfWidth = 0.5, Least = 4, Step = 3 });
        var noise = new FunctionRunner(trial => [Ratio(trial) * (trial.Seed % 2 == 0 ? 1 : -1)]);
        IReadOnlyList<SweepResult> results = await new Sweep(study, noise).ExecuteAsync(SweepPoints.Of(study), CancellationToken.None);

        Assert.That(results[0].Seeds, Is.EqualTo(7), "no noise at ratio 0: equal seeds say nothing before there are six");
        Assert.That(results.Select(result => (result.Seeds - 4) % 3 == 0 || result.Seeds == 20), Is.All.True);
        Assert.That(results[1].Seeds, Is.LessThan(results[2].Seeds), "twice the noise takes more seeds");
        Assert.That(results[1].Outcomes[0].HalfWidth, Is.LessThanOrEqualTo(0.5));
        Assert.That(results.Select(result => result.End), Is.EqualTo(new[] { PointEnd.Narrow, PointEnd.Narrow, PointEnd.Narrow }));
        Assert.That(noise.Expected, Is.EqualTo(results.Sum(result => result.Seeds)), "what is saved is not waited for");
    }

    [Test]
    public async Task The_seeds_a_point_takes_do_not_depend_on_the_workers()
    {
        Study study = StudyOf(new StopRule { RelativeHalfWidth = 0.3, Least = 2, Step = 1 });
        double Noisy(Trial trial) => 1 + (Ratio(trial) * Math.Sin(trial.Seed * 12.9898));
        List<int[]> taken = [];
        foreach (int workers in (int[])[1, 2, 7])
        {
            IReadOnlyList<SweepResult> results = await new Sweep(study, new FunctionRunner(trial => [Noisy(trial)], workers)).ExecuteAsync(SweepPoints.Of(study), CancellationToken.None);
            taken.Add([.. results.Select(result => result.Seeds)]);
        }

        Assert.That(taken, Is.All.EqualTo(taken[0]));
    }

    [Test]
    public async Task A_point_that_always_fails_is_given_up_and_the_rest_goes_on()
    {
        Study study = StudyOf(new StopRule { HalfWidth = 0.5 });
        var runner = new FunctionRunner(trial => Ratio(trial) == 0.5 ? null : [trial.Seed]);
        IReadOnlyList<SweepResult> results = await new Sweep(study, runner).ExecuteAsync(SweepPoints.Of(study), CancellationToken.None);

        Assert.That(results.Select(result => result.End), Is.EqualTo(new[] { PointEnd.AllSeeds, PointEnd.Failed, PointEnd.AllSeeds }));
        Assert.That((results[1].Seeds, results[1].Failed, results[1].Outcomes[0].Count), Is.EqualTo((4, 4, 0)));
    }

    [TestCase(DesignKind.Random)]
    [TestCase(DesignKind.LatinHypercube)]
    [TestCase(DesignKind.Sobol)]
    public void Drawn_points_lie_in_the_range_and_are_the_same_again(DesignKind kind)
    {
        Study study = StudyOf(null, new DesignInputs { Kind = kind, Points = 16 });
        double[] ratios = [.. SweepPoints.Of(study).Select(point => point.Values[0].Number)];

        Assert.That(ratios, Has.Length.EqualTo(16).And.Unique);
        Assert.That(ratios, Has.All.InRange(0.0, 1.0));
        Assert.That(SweepPoints.Of(StudyOf(null, new DesignInputs { Kind = kind, Points = 16 })).Select(point => point.Values[0].Number), Is.EqualTo(ratios));
    }

    [Test]
    public void A_point_says_what_it_sets() =>
        Assert.That(SweepPoints.Of(StudyOf(null))[1].Point.Set, Is.EqualTo(new[] { "centers.build_ahead.ratio=0.5" }));

    private static double Ratio(Trial trial) => double.Parse(trial.Point.Set[0].Split('=')[1], System.Globalization.CultureInfo.InvariantCulture);

    private static Study StudyOf(StopRule? stop, DesignInputs? design = null)
    {
        var file = new StudyFile
        {
            Name = "s",
            Baseline = "b.yaml",
            Replicates = 20,
            Seeds = [.. Enumerable.Range(1, 20).Select(seed => (ulong)seed)],
            Factors = [new FactorInputs { Path = "centers.build_ahead.ratio", Range = new FactorRange { From = 0, To = 1, Steps = 3 } }],
            Outcomes = ["y"],
            Stop = stop,
            Design = design ?? new DesignInputs(),
        };
        var scenario = SmallScenario.Load();
        return new Study(file, "b.yaml", scenario, ScenarioTemplate.OfJson(ScenarioWriter.ToJson(scenario)));
    }
}
