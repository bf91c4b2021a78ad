using MarketSim.Studies.Designs;

namespace MarketSim.Studies.Tests.Designs;

/// <summary>Grids, random points, Latin hypercubes, and how evenly they lie.</summary>
public sealed class DesignTests
{
    [Test]
    public void Grid_has_every_combination_once_with_the_last_axis_fastest()
    {
        Assert.That(FullFactorial.Count([2, 3]), Is.EqualTo(6));
        Assert.That(FullFactorial.Levels([2, 3]), Is.EqualTo(new int[][] { [0, 0], [0, 1], [0, 2], [1, 0], [1, 1], [1, 2] }));
        Assert.That(() => FullFactorial.Count([1 << 30, 1 << 30, 1 << 30]), Throws.InstanceOf<OverflowException>());
    }

    [Test]
    public void More_random_points_begin_with_the_fewer()
    {
        Assert.That(RandomPoints.Draw(20, 3, 1).Take(10), Is.EqualTo(RandomPoints.Draw(10, 3, 1)));
        Assert.That(RandomPoints.Draw(10, 3, 1), Is.Not.EqualTo(RandomPoints.Draw(10, 3, 2)));
    }

    [TestCase(true)]
    [TestCase(false)]
    public void Each_slice_of_a_latin_hypercube_holds_one_point(bool centred)
    {
        double[][] points = LatinHypercube.Draw(17, 6, seed: 3, centred);
        for (int d = 0; d < 6; d++)
        {
            Assert.That(points.Select(point => (int)(point[d] * 17)).Order(), Is.EqualTo(Enumerable.Range(0, 17)));
        }

        Assert.That(points.All(point => point.All(x => centred == (Math.Abs((x * 17 % 1) - 0.5) < 1e-9))));
    }

    [Test]
    public void Maximin_moves_the_closest_points_apart() => Assert.That(
        LatinHypercube.ClosestPair(LatinHypercube.Draw(20, 3, seed: 8, candidates: 50)),
        Is.GreaterThan(LatinHypercube.ClosestPair(LatinHypercube.Draw(20, 3, seed: 8, candidates: 1))));

    [Test]
    public void Discrepancy_of_a_known_point_is_the_worked_out_one()
    {
        // One point in the middle of a line: 13/12 - 2 + 1 and 1/3 - 3/4 + 1/2.
        Assert.That(Discrepancy.Centred([[0.5]]), Is.EqualTo(Math.Sqrt(1.0 / 12)).Within(1e-12));
        Assert.That(Discrepancy.L2Star([[0.5]]), Is.EqualTo(Math.Sqrt(1.0 / 12)).Within(1e-12));
    }

    [TestCase(64, 2)]
    [TestCase(128, 5)]
    [TestCase(256, 10)]
    public void Latin_hypercube_and_Sobol_points_lie_more_evenly_than_random_ones(int count, int dimensions)
    {
        double random = 0;
        double sobol = 0;
        for (ulong seed = 1; seed <= 10; seed++)
        {
            double[][] drawn = RandomPoints.Draw(count, dimensions, seed);
            double[][] even = SobolSequence.Draw(count, dimensions, seed);
            Assert.That(Discrepancy.Centred(LatinHypercube.Draw(count, dimensions, seed, candidates: 1)), Is.LessThan(Discrepancy.Centred(drawn)));
            Assert.That(Discrepancy.Centred(even), Is.LessThan(Discrepancy.Centred(drawn)));
            random += Discrepancy.L2Star(drawn);
            sobol += Discrepancy.L2Star(even);
        }

        // Boxes at the origin are nearly empty in ten dimensions: single seeds of the star discrepancy say little there, their mean does.
        Assert.That(sobol, Is.LessThan(random));
    }
}
