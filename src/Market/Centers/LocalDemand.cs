namespace MarketSim.Market.Centers;

/// <summary>The demand that a center reckons with: what it saw at the rents that its tenants pay, and how that would change with the rent.</summary>
/// <remarks>
/// Income is that of a loss system whose load falls with the rent at a constant elasticity. Where cards idle, the best rent is the textbook mark-up on avoidable cost,
/// elasticity / (elasticity - 1). Where few requests find room, capacity has a shadow price, and the best rent is near the one that just fills the cards. A rent that
/// does not change with every request is nearly as good as one that does (Paschalidis and Tsitsiklis, 2000, IEEE/ACM Transactions on Networking 8).
/// </remarks>
/// <param name="Servers">Requests of the usual size that the cards on offer have room for, at least 1.</param>
/// <param name="Load">Requests that would run at the same time if there were room for all, at the rent that it was seen at.</param>
/// <param name="SeenAt">Rent that the load was seen at, yuan per card and hour, above 0.</param>
/// <param name="Elasticity">Fall of the load's logarithm by that of the rent, not negative.</param>
internal readonly record struct LocalDemand(int Servers, double Load, double SeenAt, double Elasticity)
{
    private const int Steps = 40;
    private const double LargestLoad = 1e9;

    /// <summary>Requests that would run at a rent, on average.</summary>
    public double LetAtRent(double rent) => ErlangLoss.Carried(Servers, Math.Min(LargestLoad, Load * Math.Pow(rent / SeenAt, -Elasticity)));

    /// <summary>The rent that earns most within bounds, to a fortieth of the way between them; the lowest of several that earn the same.</summary>
    /// <param name="avoidableCost">Cost of a let hour that an idle one does not have, yuan per card and hour, not negative.</param>
    /// <param name="lowest">Lowest rent, above 0.</param>
    /// <param name="highest">Highest rent, at least the lowest.</param>
    public double BestRent(double avoidableCost, double lowest, double highest)
    {
        double best = lowest;
        double most = double.NegativeInfinity;
        for (int i = 0; i <= Steps; i++)
        {
            double rent = lowest * Math.Pow(highest / lowest, (double)i / Steps);
            double income = (rent - avoidableCost) * Appeal(rent);
            if (income > most)
            {
                (best, most) = (rent, income);
            }
        }

        return best;
    }

    /// <summary>What would be let; without a request in sight, what counts is how much more or less likely the next one gets.</summary>
    private double Appeal(double rent) => Load > 0 ? LetAtRent(rent) : Math.Pow(rent / SeenAt, -Elasticity);
}
