using MarketSim.Studies.Calibration;

namespace MarketSim.Studies.Tests.Calibration;

/// <summary>CMA-ES on functions whose minimum is known.</summary>
public sealed class SearchTests
{
    [TestCase(2)]
    [TestCase(10)]
    public void Sphere(int dimensions) =>
        Found(x => x.Select(at => (at - 0.3) * (at - 0.3)).Sum(), [.. Enumerable.Repeat(0.3, dimensions)], evaluations: 6000, within: 1e-6);

    [TestCase(2)]
    [TestCase(6)]
    public void Rosenbrock(int dimensions) => Found(
        unit =>
        {
            double[] x = [.. unit.Select(at => (4 * at) - 2)];
            return Enumerable.Range(0, x.Length - 1).Sum(i => (100 * Math.Pow(x[i + 1] - (x[i] * x[i]), 2)) + Math.Pow(1 - x[i], 2));
        },
        [.. Enumerable.Repeat(0.75, dimensions)],
        evaluations: 40_000,
        within: 1e-5);

    [Test]
    public void Ellipsoid_with_axes_a_thousand_times_as_long() => Found(
        x => x.Select((at, i) => Math.Pow(10, 6.0 * i / (x.Length - 1)) * (at - 0.6) * (at - 0.6)).Sum(), [0.6, 0.6, 0.6, 0.6, 0.6], evaluations: 20_000, within: 1e-5);

    [Test]
    public void Minimum_on_the_bounds() => Found(x => x[0] + (1 - x[1]) + Math.Pow(x[2] - 0.5, 2), [0, 1, 0.5], evaluations: 4000, within: 1e-4);

    [Test]
    public void Restarts_leave_a_trap()
    {
        // A wide basin with its floor at 1 in the middle, where the search starts, and a narrow one with its floor at 0 in a corner.
        static double Trap(double[] x) => Math.Min(1 + x.Sum(at => (at - 0.5) * (at - 0.5)), 120 * x.Sum(at => (at - 0.9) * (at - 0.9)));
        var once = Run(Trap, 2, new SearchLimits(20_000, Starts: 1));
        var often = Run(Trap, 2, new SearchLimits(300_000, Starts: 9, GoodEnough: 1e-8));
        Assert.That(once.BestLoss, Is.EqualTo(1).Within(1e-6));
        Assert.That(often.BestLoss, Is.LessThan(1e-7));
        Assert.That(often.Start, Is.GreaterThan(0));
    }

    [Test]
    public void Candidates_stay_in_the_cube_and_follow_from_the_seed()
    {
        static double[][] All(ulong seed)
        {
            var search = new EvolutionStrategy([0.95, 0.02, 0.5], 0.5, 0, seed, 0);
            var all = new List<double[]>();
            for (int generation = 0; generation < 20; generation++)
            {
                double[][] asked = search.Ask();
                all.AddRange(asked);
                search.Tell([.. asked.Select((x, i) => i == 0 ? double.NaN : x[0])]);
            }

            return [.. all];
        }

        Assert.That(All(1).SelectMany(x => x), Is.All.InRange(0, 1));
        double[][] again = All(1);
        Assert.That(All(1), Is.EqualTo(again));
        Assert.That(All(2), Is.Not.EqualTo(again));
    }

    [Test]
    public void Search_ends_when_its_evaluations_are_used_up()
    {
        RestartedSearch search = Run(x => x.Sum(), 3, new SearchLimits(50));
        Assert.That(search.Evaluations, Is.InRange(50, 60));
        Assert.That(search.Ask(), Is.Empty);
        Assert.That(() => search.Tell([]), Throws.InvalidOperationException);
    }

    private static void Found(Func<double[], double> loss, double[] minimum, int evaluations, double within)
    {
        for (ulong seed = 1; seed <= 3; seed++)
        {
            RestartedSearch search = Run(loss, minimum.Length, new SearchLimits(evaluations, Starts: 4, GoodEnough: loss(minimum) + 1e-14), seed);
            Assert.That(search.BestPoint, Is.EqualTo(minimum).Within(within), $"seed {seed}, {search.Evaluations} evaluations");
        }
    }

    private static RestartedSearch Run(Func<double[], double> loss, int dimensions, SearchLimits limits, ulong seed = 1)
    {
        var search = new RestartedSearch(dimensions, limits, seed);
        while (!search.Ended)
        {
            search.Tell([.. search.Ask().Select(loss)]);
        }

        return search;
    }
}
