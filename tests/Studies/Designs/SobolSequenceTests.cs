using MarketSim.Studies.Designs;

namespace MarketSim.Studies.Tests.Designs;

/// <summary>The Sobol sequence and its figures.</summary>
public sealed class SobolSequenceTests
{
    [Test]
    public void First_points_are_the_published_ones()
    {
        // Joe and Kuo's own program prints these for three dimensions, in the order of the Gray code; here they stand in the order of numbers.
        var sequence = new SobolSequence(3, seed: null);
        double[][] expected = [[0, 0, 0], [0.5, 0.5, 0.5], [0.25, 0.75, 0.75], [0.75, 0.25, 0.25], [0.125, 0.625, 0.375], [0.625, 0.125, 0.875]];
        for (uint i = 0; i < expected.Length; i++)
        {
            Assert.That(sequence.Point(i), Is.EqualTo(expected[i]).Within(1e-9), $"point {i}");
        }
    }

    [Test]
    public void Polynomials_are_primitive_and_all_differ()
    {
        uint[] polynomials = [.. Enumerable.Range(1, DirectionNumbers.MaxDimensions - 1).Select(DirectionNumbers.Polynomial)];
        Assert.That(polynomials, Is.Unique);
        Assert.That(polynomials.Where(polynomial => !IsPrimitive(polynomial)), Is.Empty);
    }

    [Test]
    public void All_dimensions_together_have_property_A()
    {
        // Sobol 1976: the first 2^d points have one in each of the 2^d halvings of the cube, that is, the first bits of the first d directions are independent.
        UInt128[] rows = [.. Enumerable.Range(0, DirectionNumbers.MaxDimensions).Select(FirstBits)];
        for (int d = 1; d <= rows.Length; d++)
        {
            Assert.That(AreIndependent(rows[..d], d), $"{d} dimensions");
        }
    }

    [TestCase(0, 79)]
    [TestCase(40, 41)]
    [TestCase(62, 63)]
    public void Each_axis_of_any_dimension_is_cut_evenly(int one, int other)
    {
        var sequence = new SobolSequence(DirectionNumbers.MaxDimensions, seed: 5);
        double[][] points = [.. Enumerable.Range(0, 256).Select(i => sequence.Point((uint)i))];
        Assert.That(points.Select(point => (int)(point[one] * 256)).Distinct().Count(), Is.EqualTo(256));
        Assert.That(points.Select(point => (int)(point[other] * 256)).Distinct().Count(), Is.EqualTo(256));
    }

    [Test]
    public void Scrambling_keeps_the_net_in_two_dimensions()
    {
        double[][] points = SobolSequence.Draw(256, 2, seed: 99);
        for (int columns = 1; columns <= 256; columns *= 2)
        {
            int rows = 256 / columns;
            Assert.That(points.Select(point => ((int)(point[0] * columns), (int)(point[1] * rows))), Is.Unique, $"{columns} x {rows} boxes");
        }
    }

    [Test]
    public void Seeds_give_other_points_with_the_same_mean_and_no_more_dimensions_than_there_are()
    {
        double[][] one = SobolSequence.Draw(64, 5, seed: 1);
        double[][] other = SobolSequence.Draw(64, 5, seed: 2);
        Assert.That(one, Is.Not.EqualTo(other));
        Assert.That(one, Is.EqualTo(SobolSequence.Draw(128, 5, seed: 1).Take(64)));
        Assert.That(other.Average(point => point[4]), Is.EqualTo(0.5).Within(0.01));
        Assert.That(() => new SobolSequence(DirectionNumbers.MaxDimensions + 1, 1), Throws.InstanceOf<ArgumentOutOfRangeException>());
    }

    /// <summary>The first binary digit of each of a dimension's first 80 direction numbers, worked out with 128 bits by the published recurrence.</summary>
    private static UInt128 FirstBits(int dimension)
    {
        IReadOnlyList<int> integers = DirectionNumbers.Integers(dimension);
        uint polynomial = DirectionNumbers.Polynomial(dimension);
        var directions = new UInt128[DirectionNumbers.MaxDimensions];
        UInt128 first = 0;
        for (int i = 0; i < directions.Length; i++)
        {
            int degree = integers.Count;
            if (dimension == 0)
            {
                directions[i] = UInt128.One << (127 - i);
            }
            else if (i < degree)
            {
                directions[i] = (UInt128)integers[i] << (127 - i);
            }
            else
            {
                directions[i] = directions[i - degree] >> degree;
                for (int k = 1; k <= degree; k++)
                {
                    directions[i] ^= ((polynomial >> (degree - k)) & 1) == 1 ? directions[i - k] : 0;
                }
            }

            first |= (directions[i] >> 127) << i;
        }

        return first;
    }

    private static bool AreIndependent(UInt128[] rows, int columns)
    {
        for (int column = 0; column < columns; column++)
        {
            int pivot = Array.FindIndex(rows, column, row => ((row >> column) & 1) == 1);
            if (pivot < 0)
            {
                return false;
            }

            (rows[column], rows[pivot]) = (rows[pivot], rows[column]);
            for (int d = column + 1; d < rows.Length; d++)
            {
                rows[d] ^= ((rows[d] >> column) & 1) == 1 ? rows[column] : 0;
            }
        }

        return true;
    }

    /// <summary>Whether x generates all 2^degree - 1 nonzero residues modulo the polynomial over the field of two elements.</summary>
    private static bool IsPrimitive(uint polynomial)
    {
        int degree = 31 - System.Numerics.BitOperations.LeadingZeroCount(polynomial);
        uint power = 1;
        for (int i = 1; i < 1 << degree; i++)
        {
            power <<= 1;
            power ^= (power >> degree) == 1 ? polynomial : 0;
            if (power == 1)
            {
                return i == (1 << degree) - 1;
            }
        }

        return false;
    }
}
