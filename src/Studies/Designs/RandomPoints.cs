using MarketSim.Market.Identity;
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

/// <summary>Random streams of a study: points, resamples and searches are drawn from the study's seed, by nobody in the market.</summary>
internal static class StudyStream
{
    /// <summary>Opens a stream of a study.</summary>
    /// <param name="seed">The study's seed; it may be one of the runs' seeds too, since no agent draws for these purposes.</param>
    /// <param name="purpose">What is drawn.</param>
    /// <param name="item">Which of several.</param>
    public static RandomStream Open(ulong seed, Purpose purpose, int item = 0) => new(seed, default(AgentId), purpose, (uint)item);

    /// <summary>Puts items in random order (Fisher and Yates, in the form of Durstenfeld 1964).</summary>
    public static void Shuffle(int[] items, ref RandomStream stream)
    {
        for (int last = items.Length - 1; last > 0; last--)
        {
            int other = stream.NextIndex(last + 1);
            (items[last], items[other]) = (items[other], items[last]);
        }
    }
}
