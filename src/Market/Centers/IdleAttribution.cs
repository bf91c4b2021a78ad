using MarketSim.Market.Boards;
using MarketSim.Market.Books;
using MarketSim.Market.Identity;
using MarketSim.Market.Inputs;

namespace MarketSim.Market.Centers;

/// <summary>Shares a center's idle card-days out over the obstacles that kept work from it, adding up exactly.</summary>
/// <param name="memoryDays">Memory of the work that passed by, days, at least 1.</param>
internal sealed class IdleAttribution(double memoryDays)
{
    private readonly double[] _passed = new double[Obstacles.Count];

    /// <summary>Ends a day.</summary>
    /// <param name="idle">Idle card-days.</param>
    /// <param name="reserved">How many of them the owner keeps from others.</param>
    /// <param name="passedOver">Work that passed centers over today.</param>
    /// <param name="center">Index of the center.</param>
    /// <param name="freeCards">Cards that it had listed as free.</param>
    /// <returns>Idle card-days by obstacle; their sum is <paramref name="idle"/>.</returns>
    public long[] Attribute(long idle, long reserved, PassedOverTally passedOver, Index<CenterProfile> center, long freeCards)
    {
        for (int i = 0; i < _passed.Length; i++)
        {
            _passed[i] = (_passed[i] * (1 - (1 / memoryDays))) + (passedOver.CardDays(center, (Obstacle)i, freeCards) / memoryDays);
        }

        long[] shares = new long[Obstacles.Count];
        shares[(int)Obstacle.Reserved] = Math.Min(idle, reserved);
        long rest = idle - shares[(int)Obstacle.Reserved];
        if (rest > 0)
        {
            Share(rest, shares);
        }

        return shares;
    }

    /// <summary>In proportion to the work that passed by; idle cards beyond all such work had no demand. Whole card-days by largest remainder.</summary>
    private void Share(long rest, long[] shares)
    {
        double passed = _passed.Sum();
        Span<double> exact = stackalloc double[Obstacles.Count];
        double scale = rest / Math.Max(passed, rest);
        for (int i = 0; i < exact.Length; i++)
        {
            exact[i] = _passed[i] * scale;
        }

        exact[(int)Obstacle.NoDemand] += Math.Max(0, rest - passed);
        long given = 0;
        for (int i = 0; i < exact.Length; i++)
        {
            long whole = (long)exact[i];
            shares[i] += whole;
            exact[i] -= whole;
            given += whole;
        }

        for (; given < rest; given++)
        {
            int largest = 0;
            for (int i = 1; i < exact.Length; i++)
            {
                largest = exact[i] > exact[largest] ? i : largest;
            }

            shares[largest]++;
            exact[largest] = -1;
        }
    }
}
