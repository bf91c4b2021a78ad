using MarketSim.Market.Books;
using MarketSim.Market.Identity;
using MarketSim.Market.Measures;
using MarketSim.Market.Randomness;
using MarketSim.Market.Steps;

namespace MarketSim.Market.Centers;

/// <summary>Splits a project's investment over the packages that it awards: uneven shares, as equipment costs more than operation.</summary>
internal static class PackageSplit
{
    public static void Observe(in Turn turn, AgentId center, double capexCny, int packages, ref RandomStream stream)
    {
        Span<double> shares = stackalloc double[Math.Max(1, packages)];
        double sum = 0;
        for (int i = 0; i < shares.Length; i++)
        {
            shares[i] = stream.NextExponential(1);
            sum += shares[i];
        }

        foreach (double share in shares)
        {
            turn.Outbox.Observe(new PackageAwarded(center, Money.FromYuan(capexCny * share / sum)));
        }
    }
}
