using MarketSim.Market.Identity;
using MarketSim.Market.Randomness;

namespace MarketSim.Scenarios.Populations;

/// <summary>Numbers on [0, 1) that are evenly spread, with a random start: systematic sampling.</summary>
/// <remarks>
/// A few giants hold most of the nation's capacity. Drawn independently, their number and size would swing from seed to seed by more than the whole
/// rest of the market, which says something about small samples and nothing about the market. An additive recurrence on the golden ratio or another
/// quadratic irrational (Kronecker's sequence) keeps every window close to uniform, while the random start leaves each single number uniform.
/// </remarks>
internal readonly struct SystematicSample
{
    // Irrational steps that are far from each other and from simple fractions: samples of different steps are not tied to each other.
    private static readonly double[] Steps = [0.6180339887498949, 0.41421356237309515, 0.7320508075688772, 0.6457513110645906, 0.7958315233127195];

    private readonly double _start;
    private readonly double _step;

    /// <summary>Opens the sequence of a kind of agent.</summary>
    /// <param name="seed">The run's seed.</param>
    /// <param name="kind">The kind of agent that is sampled.</param>
    /// <param name="number">A number that keeps apart the sequences of one kind.</param>
    /// <param name="step">Which of the steps, 0 to 4; sequences whose numbers are taken together must have different ones.</param>
    public SystematicSample(ulong seed, AgentKind kind, uint number, int step = 0)
    {
        _step = Steps[step];
        const uint Sequences = 0x8000_0000;
        _start = new RandomStream(seed, new AgentId(kind, 0), Purpose.Population, Sequences + number).NextUniform();
    }

    /// <summary>The number of one member.</summary>
    public double At(int member)
    {
        double sum = _start + (member * _step);
        return sum - Math.Floor(sum);
    }

    /// <summary>Chooses an index by weight, and turns what is left of the number into another one on [0, 1), evenly spread within the choice.</summary>
    /// <param name="number">A number on [0, 1).</param>
    /// <param name="weights">The weights; not negative.</param>
    /// <exception cref="ArgumentException">No weight is positive.</exception>
    public static (int Index, double Remainder) Choose(double number, ReadOnlySpan<double> weights)
    {
        double total = 0;
        foreach (double weight in weights)
        {
            total += weight;
        }

        if (!(total > 0))
        {
            throw new ArgumentException("at least one weight must be positive", nameof(weights));
        }

        double mark = number * total;
        (int Index, double Remainder) last = default;
        for (int i = 0; i < weights.Length; i++)
        {
            if (weights[i] <= 0)
            {
                continue;
            }

            last = (i, Math.Clamp(mark / weights[i], 0, 1 - 1e-12));
            if (mark < weights[i])
            {
                break;
            }

            mark -= weights[i];
        }

        return last;
    }
}
