using MarketSim.Market.Identity;
using MarketSim.Market.Randomness;
using MarketSim.Scenarios.StudyFiles;
using MarketSim.Scenarios.StudyFiles.Sensitivity;
using MarketSim.Studies.Sensitivity;
using MarketSim.Studies.Tests.Samples;

namespace MarketSim.Studies.Tests.Sensitivity;

/// <summary>A whole sensitivity analysis, from a study to a ranking, with a formula in place of the market.</summary>
public sealed class SensitivityStudyTests
{
    private static readonly string[] Factors = ["x1", "x2", "x3"];

    [TestCase(SensitivityMethod.Morris)]
    [TestCase(SensitivityMethod.Sobol)]
    public async Task Ishigami_is_ranked_and_failed_points_are_left_out(SensitivityMethod method)
    {
        int failed = 0;
        var runner = new FormulaRunner(["ishigami", "flat"], (x, seed) =>
        {
            double[] at = [.. Factors.Select(name => x[name])];
            bool fails = seed == 7 && at[0] < 0.01 && Interlocked.Increment(ref failed) > 0;
            double luck = new RandomStream(seed, default(AgentId), Purpose.Arrival, (uint)(1e5 * (at[0] + (31 * at[1]) + (977 * at[2])))).NextNormal();
            return fails ? [] : [KnownFunctions.Ishigami(at) + (seed % 2 == 0 ? 5 : -5) + (0.1 * luck), 3];
        });
        Study study = Samples.Studies.OverUnitFactors(Factors, ["ishigami", "flat"], replicates: 2, file => file with
        {
            Sensitivity = new SensitivityInputs { Method = method, Trajectories = 60, Levels = 8, Rows = 512 },
        });
        var sensitivity = new SensitivityStudy(study);
        IReadOnlyList<OutcomeSensitivity> outcomes = sensitivity.Analyze(await sensitivity.RunAsync(runner, CancellationToken.None));
        Assert.That(outcomes.Select(outcome => outcome.Outcome), Is.EqualTo(["ishigami", "flat"]));
        Assert.That(outcomes[0].Ranking[0], Is.Zero, "the first factor works alone and with the third");
        Assert.That(outcomes[0].Ranking.Order(), Is.EqualTo([0, 1, 2]));
        Assert.That(outcomes[0].Chance, Is.EqualTo(0.1 / Math.Sqrt(2)).Within(0.015), "what a seed does to all points alike does not count");
        Assert.That(outcomes[0].Intervals[0].Low, Is.LessThan(outcomes[0].Sizes[0]));
        Assert.That(outcomes[1].Deviation, Is.Zero);
        Assert.That(runner.Run, Is.EqualTo(sensitivity.Points.Count * 2));
        Assert.That(failed, Is.GreaterThan(0));
    }

    [Test]
    public void Same_study_has_the_same_points_and_another_seed_others()
    {
        Study Seeded(ulong seed) => Samples.Studies.OverUnitFactors(Factors, ["y"], 1, file => file with { Design = new DesignInputs { Seed = seed } });
        IReadOnlyList<double[]> first = new SensitivityStudy(Seeded(1)).Shares;
        Assert.That(new SensitivityStudy(Seeded(1)).Shares, Is.EqualTo(first));
        Assert.That(new SensitivityStudy(Seeded(2)).Shares, Is.Not.EqualTo(first));
    }
}
