using MarketSim.Market.Identity;

namespace MarketSim.Market.Randomness;

/// <summary>A stream of random numbers that belongs to one (seed, agent, purpose, item).</summary>
/// <remarks>
/// A mutable struct that holds its key and its position only: copy it and both copies give the same numbers. Two scenarios run with the same seed draw
/// the same numbers for the same agent, purpose and item (common random numbers), whatever else happens in either.
/// </remarks>
public struct RandomStream
{
    private readonly uint _key0;
    private readonly uint _key1;
    private readonly uint _agent;
    private readonly uint _purpose;
    private readonly uint _item;
    private uint _position;

    /// <summary>Opens a stream at its start.</summary>
    /// <param name="seed">The run's seed.</param>
    /// <param name="agent">The agent that draws.</param>
    /// <param name="purpose">What the draws are for.</param>
    /// <param name="item">The numbered thing they are for (a request, a project), 0 when there is only one.</param>
    public RandomStream(ulong seed, AgentId agent, Purpose purpose, uint item = 0)
    {
        _key0 = (uint)seed;
        _key1 = (uint)(seed >> 32);
        _agent = (uint)agent.Value;
        _purpose = (uint)purpose;
        _item = item;
    }

    /// <summary>The same stream at another place: numbers of their own for each of many numbered things.</summary>
    /// <param name="position">The place: draws made before it in order, from 0.</param>
    public readonly RandomStream At(uint position) => this with { _position = position };

    /// <summary>A number uniform on [0, 1), a multiple of 2^-53.</summary>
    public double NextUniform()
    {
        Philox4x32.Block block = Philox4x32.Generate(new(_position++, _agent, _purpose, _item), _key0, _key1);
        ulong bits = ((ulong)block.W1 << 32) | block.W0;
        return (bits >> 11) * (1.0 / (1UL << 53));
    }

    /// <summary>A number uniform on [low, high).</summary>
    public double NextUniform(double low, double high) => low + ((high - low) * NextUniform());

    /// <summary>An integer uniform on [0, count).</summary>
    public int NextIndex(int count) => (int)(NextUniform() * count);

    /// <summary>True with the given probability.</summary>
    public bool NextBernoulli(double probability) => NextUniform() < probability;

    /// <summary>A standard normal number (Box and Muller's transform, one of the pair).</summary>
    public double NextNormal()
    {
        double radius = Math.Sqrt(-2.0 * Math.Log(1.0 - NextUniform()));
        return radius * Math.Cos(2.0 * Math.PI * NextUniform());
    }

    /// <summary>A lognormal number with this median and this standard deviation of its logarithm.</summary>
    public double NextLognormal(double median, double sigma) => median * Math.Exp(sigma * NextNormal());

    /// <summary>An exponential number with this mean.</summary>
    public double NextExponential(double mean) => -mean * Math.Log(1.0 - NextUniform());

    /// <summary>A standard Gumbel number: adding one to each utility makes the best of them a multinomial logit choice.</summary>
    public double NextGumbel() => -Math.Log(-Math.Log(1.0 - NextUniform()));

    /// <summary>A Poisson number with this mean (inversion, split for large means so that exp does not underflow).</summary>
    public int NextPoisson(double mean)
    {
        const double LargestPart = 500.0;
        int count = 0;
        while (mean > LargestPart)
        {
            count += PoissonByInversion(LargestPart);
            mean -= LargestPart;
        }

        return count + PoissonByInversion(mean);
    }

    /// <summary>An index drawn with probability proportional to its weight.</summary>
    /// <exception cref="ArgumentException">No weight is positive.</exception>
    public int NextWeighted(ReadOnlySpan<double> weights)
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

        double mark = NextUniform() * total;
        int last = 0;
        for (int i = 0; i < weights.Length; i++)
        {
            if (weights[i] <= 0)
            {
                continue;
            }

            last = i;
            mark -= weights[i];
            if (mark < 0)
            {
                return i;
            }
        }

        return last;
    }

    private int PoissonByInversion(double mean)
    {
        double product = NextUniform();
        double limit = Math.Exp(-mean);
        int count = 0;
        while (product > limit)
        {
            product *= NextUniform();
            count++;
        }

        return count;
    }
}
