using MarketSim.Market.Randomness;
using MarketSim.Studies.Designs;

namespace MarketSim.Studies.Sensitivity;

/// <summary>The points of a Morris screening: trajectories through a grid, along which one factor moves at a time.</summary>
/// <remarks>
/// Morris, "Factorial sampling plans for preliminary computational experiments", Technometrics 33 (1991): p levels on [0, 1], steps of
/// p / (2 (p - 1)), factors in random order. A trajectory has a point more than there are factors.
/// </remarks>
public sealed class MorrisDesign
{
    private readonly int[][] _order;

    /// <summary>Draws the trajectories. More of them begin with the fewer.</summary>
    /// <param name="factors">Factors; at least 1.</param>
    /// <param name="trajectories">Trajectories; at least 2, usually 10 to 50.</param>
    /// <param name="levels">Levels of the grid; even, at least 4.</param>
    /// <param name="seed">The study's seed.</param>
    public MorrisDesign(int factors, int trajectories, int levels, ulong seed)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(factors, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(trajectories, 2);
        ArgumentOutOfRangeException.ThrowIfLessThan(levels, 4);
        ArgumentOutOfRangeException.ThrowIfNotEqual(levels % 2, 0, nameof(levels));
        (Factors, Trajectories, Step) = (factors, trajectories, levels / (2.0 * (levels - 1)));
        _order = new int[trajectories][];
        var points = new double[trajectories * (factors + 1)][];
        for (int t = 0; t < trajectories; t++)
        {
            RandomStream stream = StudyStream.Open(seed, Purpose.Design, t);
            _order[t] = [.. Enumerable.Range(0, factors)];
            StudyStream.Shuffle(_order[t], ref stream);
            int[] start = new int[factors];
            for (int i = 0; i < factors; i++)
            {
                start[i] = stream.NextIndex(levels);
            }

            Walk(start, levels, _order[t], points.AsSpan(t * (factors + 1)));
        }

        Points = points;
    }

    /// <summary>Factors.</summary>
    public int Factors { get; }

    /// <summary>Trajectories.</summary>
    public int Trajectories { get; }

    /// <summary>How far a factor moves, as a share of its range.</summary>
    public double Step { get; }

    /// <summary>All points in order, coordinates on [0, 1]; trajectory after trajectory.</summary>
    public IReadOnlyList<double[]> Points { get; }

    /// <summary>Elementary effects: the change of the outcome for each unit of a factor's range.</summary>
    /// <param name="outcomes">An outcome for each point; "not a number" where a point failed.</param>
    /// <returns>For each factor one effect a trajectory; "not a number" where either of its points failed.</returns>
    public double[][] Effects(IReadOnlyList<double> outcomes)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(outcomes.Count, Points.Count, nameof(outcomes));
        double[][] effects = [.. Enumerable.Range(0, Factors).Select(_ => new double[Trajectories])];
        for (int t = 0; t < Trajectories; t++)
        {
            for (int step = 0; step < Factors; step++)
            {
                int factor = _order[t][step];
                int before = (t * (Factors + 1)) + step;
                double moved = Points[before + 1][factor] - Points[before][factor];
                effects[factor][t] = (outcomes[before + 1] - outcomes[before]) / moved;
            }
        }

        return effects;
    }

    /// <remarks>A factor in the lower half of its levels goes up, one in the upper half down: all levels are equally likely on both ends.</remarks>
    private static void Walk(int[] start, int levels, int[] order, Span<double[]> points)
    {
        int[] level = [.. start];
        points[0] = [.. level.Select(at => at / (levels - 1.0))];
        for (int step = 0; step < order.Length; step++)
        {
            level[order[step]] += level[order[step]] < levels / 2 ? levels / 2 : -levels / 2;
            points[step + 1] = [.. level.Select(at => at / (levels - 1.0))];
        }
    }
}
