using MarketSim.Market.Boards;
using MarketSim.Market.Centers;
using MarketSim.Market.Inputs;
using MarketSim.Market.Measures.Rows;
using MarketSim.Market.Tests.Samples;
using MathNet.Numerics.Distributions;
using MathNet.Numerics.Statistics;

namespace MarketSim.Market.Tests.Limits;

/// <summary>Buyers of known willingness to pay, and one seller or many: the rents that come of it are those of theory.</summary>
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

    /// <summary>
    /// Many sellers that compete as hard as can be, with a third of the cards that are wanted: the rent is what clears the market (Kreps and Scheinkman, 1983, Bell Journal of Economics 14).
    /// Whoever undercuts lets no more cards, and whom a dear seller loses takes the room of another, who comes back.
    /// </summary>
    [Test]
    public void Scarce_cards_of_many_sellers_cost_what_the_marginal_buyer_is_willing_to_pay()
    {
        const int Centers = 20;
        const int Cards = 8;
        const int ManyBuyers = 1500;
        Scenario scenario = BareMarket.Scenario.Years(Years).Buyers(ManyBuyers).Rents(rents => rents with { MostChangeShare = 0.1 });
        scenario = scenario with { Centers = scenario.Centers with { OperatingAtStart = Centers } };
        double opening = BareMarket.Run(scenario.Days(400), Cards).Rows.Of<LeaseRow>().First().RentCnyPerCardHour;
        double perPflopDay = 24 / scenario.Demand.Work[0].MedianPflops;
        double middling = opening * 2;
        scenario = scenario.Segments(segment => segment with { BudgetFactor = middling * perPflopDay / scenario.Demand.ReferenceValueCnyPerPflopDay, BudgetSigma = Sigma });

        double[] rents = [.. BareMarket.Run(scenario, Cards).Rows.Of<LeaseRow>().Where(lease => lease.Date > scenario.Horizon.Start.AddYears(Years / 2)).Select(lease => lease.RentCnyPerCardHour)];

        double load = ManyBuyers * scenario.Demand.Segments[0].RequestsPerYear * scenario.Demand.Work[0].MedianDays / 365.25;
        double clearing = LogNormal.InvCDF(Math.Log(middling), Sigma, 1 - (Centers * Cards / load));
        TestContext.Out.WriteLine(FormattableString.Invariant($"clearing {clearing:F2}, found {rents.Mean():F2} +- {rents.StandardDeviation():F2}; opened at {opening:F2}"));
        Assert.That(rents.Mean(), Is.EqualTo(clearing).Within(15).Percent);
    }
}
