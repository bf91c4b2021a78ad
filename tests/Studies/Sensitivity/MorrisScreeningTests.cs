using MarketSim.Studies.Designs;
using MarketSim.Studies.Resampling;
using MarketSim.Studies.Sensitivity;

namespace MarketSim.Studies.Tests.Sensitivity;

/// <summary>Morris screening against functions whose elementary effects are known exactly.</summary>
public sealed class MorrisScreeningTests
{
    private const int Levels = 4;
    private static readonly Bootstrap Few = new(1, Resamples: 100);

    [Test]
    public void Linear_function_is_found_exactly()
    {
        double[] slopes = [3, -2, 0, 0.5];
        var design = new MorrisDesign(4, 5, Levels, 1);
        IReadOnlyList<MorrisEffect> effects = MorrisScreening.Analyze(design, [.. design.Points.Select(x => x.Zip(slopes, (at, slope) => at * slope).Sum())], Few);
        Assert.That(effects.Select(effect => effect.Mean), Is.EqualTo(slopes).Within(1e-12));
        Assert.That(effects.Select(effect => effect.MeanAbsolute), Is.EqualTo(slopes.Select(Math.Abs)).Within(1e-12));
        Assert.That(effects.Select(effect => effect.StandardDeviation), Is.All.EqualTo(0).Within(1e-12));
    }

    [Test]
    public void Trajectories_move_one_factor_at_a_time_over_the_whole_grid()
    {
        var design = new MorrisDesign(6, 40, Levels, 2);
        Assert.That(design.Points, Has.Count.EqualTo(40 * 7));
        Assert.That(design.Points.SelectMany(point => point).Distinct().Order(), Is.EqualTo([0, 1 / 3.0, 2 / 3.0, 1]).Within(1e-12));
        for (int i = 0; i < design.Points.Count - 1; i++)
        {
            if ((i + 1) % 7 != 0)
            {
                Assert.That(design.Points[i].Zip(design.Points[i + 1], (a, b) => Math.Abs(a - b)).Where(moved => moved > 1e-12), Is.EqualTo([design.Step]).Within(1e-12));
            }
        }
    }

    [Test]
    public void Ishigami() => Known(KnownFunctions.Ishigami, 3, trajectories: 40_000);

    [Test]
    public void G_function() => Known(KnownFunctions.G, KnownFunctions.Weights.Length, trajectories: 40_000);

    [Test]
    public void G_function_by_the_formula_on_four_levels()
    {
        // A step of 2/3 moves |4x - 2| by 4/3, so that mu* is 2 / (1 + a) times the mean of the other factors, (4/3 + a) / (1 + a) each.
        double[] a = KnownFunctions.Weights;
        IEnumerable<double> formula = a.Select((own, i) => 2 / (1 + own) * a.Where((_, j) => j != i).Aggregate(1.0, (so, other) => so * ((4 / 3.0) + other) / (1 + other)));
        Assert.That(Exact(KnownFunctions.G, a.Length), Is.EqualTo(formula).Within(1e-9));
    }

    [Test]
    public void Failed_points_leave_their_effects_out()
    {
        var design = new MorrisDesign(3, 10, Levels, 1);
        double[] outcomes = [.. design.Points.Select(KnownFunctions.Ishigami)];
        outcomes[1] = double.NaN;
        IReadOnlyList<MorrisEffect> effects = MorrisScreening.Analyze(design, outcomes, Few);
        Assert.That(effects.Sum(effect => effect.Effects), Is.EqualTo(28));
        Assert.That(effects.Select(effect => effect.MeanAbsolute), Is.All.Not.NaN);
    }

    /// <summary>Within 0.02 of the outcome's standard deviation on the grid, the unit in which effects of different outcomes compare (Sin and Gernaey 2009).</summary>
    private static void Known(Func<double[], double> function, int factors, int trajectories)
    {
        double[] grid = [.. FullFactorial.Levels([.. Enumerable.Repeat(Levels, factors)]).Select(point => function([.. point.Select(level => level / (Levels - 1.0))]))];
        double mean = grid.Average();
        double deviation = Math.Sqrt(grid.Average(value => (value - mean) * (value - mean)));
        var design = new MorrisDesign(factors, trajectories, Levels, 7);
        IReadOnlyList<MorrisEffect> effects = MorrisScreening.Analyze(design, [.. design.Points.Select(function)], Few);
        Assert.That(effects.Select(effect => effect.MeanAbsolute / deviation), Is.EqualTo(Exact(function, factors).Select(value => value / deviation)).Within(0.02));
        Assert.That(effects.All(effect => effect.Low <= effect.MeanAbsolute && effect.MeanAbsolute <= effect.High));
    }

    /// <summary>Mean absolute effect of each factor over every step that the grid has.</summary>
    private static double[] Exact(Func<double[], double> function, int factors)
    {
        var sums = new double[factors];
        int[][] grid = FullFactorial.Levels([.. Enumerable.Repeat(Levels, factors)]);
        foreach (int[] levels in grid)
        {
            for (int factor = 0; factor < factors; factor++)
            {
                int[] moved = [.. levels];
                moved[factor] += levels[factor] < Levels / 2 ? Levels / 2 : -Levels / 2;
                sums[factor] += Math.Abs(function(At(moved)) - function(At(levels))) / (Levels / 2.0 / (Levels - 1));
            }
        }

        return [.. sums.Select(sum => sum / grid.Length)];
    }

    private static double[] At(int[] levels) => [.. levels.Select(level => level / (Levels - 1.0))];
}
