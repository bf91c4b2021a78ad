using MarketSim.Market.Randomness;
using MarketSim.Studies.Numerics;

namespace MarketSim.Studies.Designs;

/// <summary>Latin hypercubes: each axis is cut into as many slices as there are points, and each slice holds one point.</summary>
/// <remarks>
/// McKay, Beckman, Conover, "A comparison of three methods for selecting values of input variables in the analysis of output from a computer code",
/// Technometrics 21 (1979). Of several such hypercubes the one whose closest two points are farthest apart is taken (the maximin criterion of
/// Johnson, Moore, Ylvisaker, J. Stat. Plan. Inference 26, 1990).
/// </remarks>
public static class LatinHypercube
{
    /// <summary>Hypercubes that are drawn to choose from unless told otherwise.</summary>
    public const int DefaultCandidates = 20;

    /// <summary>The points, each with a coordinate a dimension on [0, 1).</summary>
    /// <param name="count">How many; at least 1.</param>
    /// <param name="dimensions">Dimensions; at least 1.</param>
    /// <param name="seed">The study's seed.</param>
    /// <param name="centred">True puts a point in the middle of its slices, false anywhere in them.</param>
    /// <param name="candidates">Hypercubes to choose from, at least 1; with 1 the first is taken.</param>
    public static double[][] Draw(int count, int dimensions, ulong seed, bool centred = false, int candidates = DefaultCandidates)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(count, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(dimensions, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(candidates, 1);
        double[][] best = Candidate(count, dimensions, seed, centred, 0);
        double farthest = ClosestPair(best);
        for (int i = 1; i < candidates; i++)
        {
            double[][] next = Candidate(count, dimensions, seed, centred, i);
            double distance = ClosestPair(next);
            if (distance > farthest)
            {
                (best, farthest) = (next, distance);
            }
        }

        return best;
    }

    /// <summary>Squared distance of the two points that are closest to each other; infinite with fewer than two.</summary>
    public static double ClosestPair(IReadOnlyList<double[]> points)
    {
        double closest = double.PositiveInfinity;
        for (int i = 0; i < points.Count; i++)
        {
            for (int j = 0; j < i; j++)
            {
                closest = Math.Min(closest, UnitCube.SquaredDistance(points[i], points[j]));
            }
        }

        return closest;
    }

    private static double[][] Candidate(int count, int dimensions, ulong seed, bool centred, int number)
    {
        RandomStream stream = StudyStream.Open(seed, Purpose.Design, number);
        double[][] points = [.. Enumerable.Range(0, count).Select(_ => new double[dimensions])];
        for (int d = 0; d < dimensions; d++)
        {
            int[] slices = [.. Enumerable.Range(0, count)];
            StudyStream.Shuffle(slices, ref stream);
            for (int i = 0; i < count; i++)
            {
                points[i][d] = (slices[i] + (centred ? 0.5 : stream.NextUniform())) / count;
            }
        }

        return points;
    }
}
