using CsCheck;
using MarketSim.Market.Centers;

namespace MarketSim.Market.Tests.Centers;

/// <summary>The rent that earns most, against what textbooks say of it.</summary>
public sealed class LocalDemandTests
{
    private const double Cost = 0.5;

    [TestCase(2)]
    [TestCase(5)]
    [TestCase(50)]
    public void With_idle_cards_it_is_the_mark_up_on_avoidable_cost(double elasticity)
    {
        double expected = Cost * elasticity / (elasticity - 1);
        double rent = new LocalDemand(400, 1e-6, expected * 1.5, elasticity).BestRent(Cost, expected / 1.2, expected * 1.2);
        Assert.That(rent, Is.EqualTo(expected).Within(1).Percent);
    }

    [TestCase(2)]
    [TestCase(5)]
    public void With_scarce_cards_it_is_the_one_that_just_fills_them(double elasticity)
    {
        // Twice the room is wanted at 10: the rent at which all of it is wanted once is 10 x 2^(1 / elasticity). Chance asks for a little less.
        double fills = 10 * Math.Pow(2, 1 / elasticity);
        double rent = new LocalDemand(500, 1000, 10, elasticity).BestRent(Cost, 5, 20);
        Assert.That(rent, Is.EqualTo(fills).Within(4).Percent);
    }

    [Test]
    public void Demand_that_does_not_answer_to_rents_pays_the_highest() =>
        Assert.That(new LocalDemand(10, 3, 10, 0).BestRent(Cost, 9, 11), Is.EqualTo(11).Within(1e-9));

    [Test]
    public void No_other_rent_within_bounds_earns_noticeably_more() => Gen.Select(Gen.Int[1, 50], Gen.Double[0.05, 3], Gen.Double[0.2, 12], Gen.Double[0, 1]).Sample(
        (servers, over, elasticity, part) =>
        {
            var demand = new LocalDemand(servers, servers * over, 10, elasticity);
            double other = 9 * Math.Pow(11.0 / 9, part);
            double best = demand.BestRent(Cost, 9, 11);
            return (other - Cost) * demand.LetAtRent(other) <= (best - Cost) * demand.LetAtRent(best) * 1.002;
        });

    [Test]
    public void More_demand_never_lowers_the_rent() => Gen.Select(Gen.Int[1, 50], Gen.Double[0.05, 3], Gen.Double[1.1, 12]).Sample(
        (servers, over, elasticity) => new LocalDemand(servers, servers * over * 1.2, 10, elasticity).BestRent(Cost, 9, 11)
            >= new LocalDemand(servers, servers * over, 10, elasticity).BestRent(Cost, 9, 11) * 0.9999);
}
