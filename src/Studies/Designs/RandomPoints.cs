using MarketSim.Market.Randomness;

namespace MarketSim.Studies.Designs;

/// <summary>Points drawn independently and uniformly from the unit cube.</summary>
public static class RandomPoints
{
    /// <summary>The points, each with a coordinate a dimension on [0, 1). A longer list begins with the shorter one.</summary>
    /// <param name="count">How many; 0 or more.</param>
    /// <param name="dimensions">Dimensions; at least 1.</param>
    /// <param name="seed">The study's seed.</param>
    public static double[][] Draw(int count, int dimensions, ulong seed)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        ArgumentOutOfRangeException.ThrowIfLessThan(dimensions, 1);
        var points = new double[count][];
        for (int i = 0; i < count; i++)
        {
            RandomStream stream = StudyStream.Open(seed, Purpose.Design, i);
            points[i] = new double[dimensions];
            for (int d = 0; d < dimensions; d++)
            {
                points[i][d] = stream.NextUniform();
            }
        }

        return points;
    }
}
