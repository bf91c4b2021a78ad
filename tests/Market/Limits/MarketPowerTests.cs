using MarketSim.Market.Boards;
using MarketSim.Market.Centers;
using MarketSim.Market.Inputs;
using MarketSim.Market.Measures.Rows;
using MarketSim.Market.Tests.Samples;
using MathNet.Numerics.Distributions;
using MathNet.Numerics.Statistics;

namespace MarketSim.Market.Tests.Limits;

/// <summary>One seller, buyers of known willingness to pay: the rent that it finds is the one that theory says earns most.</summary>
public sealed class MarketPowerTests
{
    private const int Years = 16;
    private const int Buyers = 600;
    private const double Sigma = 0.5;

    /// <summary>With idle cards that is the monopoly price; with a third of the cards that are wanted, about what the marginal buyer is willing to pay.</summary>
    [TestCase(4096)]
    [TestCase(64)]
    public void One_seller_asks_what_earns_most(int cards)
    {
        Scenario scenario = BareMarket.Scenario.Years(Years).Buyers(Buyers).Rents(rents => rents with { MostChangeShare = 0.1, MostLoadOverRoom = 5 });
        double opening = BareMarket.Run(scenario.Days(400), cards).Rows.Of<LeaseRow>().First().RentCnyPerCardHour;
        double perPflopDay = 24 / scenario.Demand.Work[0].MedianPflops;
        double middling = opening * 2;
        scenario = scenario.Segments(segment => segment with { BudgetFactor = middling * perPflopDay / scenario.Demand.ReferenceValueCnyPerPflopDay, BudgetSigma = Sigma });

        double[] rents = [.. BareMarket.Run(scenario, cards).Rows.Of<LeaseRow>().Where(lease => lease.Date > scenario.Horizon.Start.AddYears(Years / 2)).Select(lease => lease.RentCnyPerCardHour)];

        double load = Buyers * scenario.Demand.Segments[0].RequestsPerYear * scenario.Demand.Work[0].MedianDays / 365.25;
        var costs = new UnitCosts(TinyMarket.Setting(scenario), Opening.Policy(TinyMarket.Setting(scenario)), new(0), new(0), scenario.Cards[0].ListCostCny);
        double Income(double rent) => (rent - costs.MarginalPerHour) * ErlangLoss.Carried(cards, load * (1 - LogNormal.CDF(Math.Log(middling), Sigma, rent)));
        double expected = Enumerable.Range(1, 600).Select(i => i * middling / 200).MaxBy(Income);
        TestContext.Out.WriteLine(FormattableString.Invariant($"{cards} cards: theory {expected:F2}, found {rents.Mean():F2} +- {rents.StandardDeviation():F2}; median willingness {middling:F2}"));
        Assert.That(rents.Mean(), Is.EqualTo(expected).Within(10).Percent);
        Assert.That(cards < 100 ? expected > middling : expected < middling, "scarce cards cost more");
    }
}
