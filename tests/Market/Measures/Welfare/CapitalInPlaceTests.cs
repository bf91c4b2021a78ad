using MarketSim.Market.Books;
using MarketSim.Market.Measures.Rows;
using MarketSim.Market.Measures.Welfare;
using MarketSim.Market.Setting;
using MarketSim.Market.Tests.Samples;

namespace MarketSim.Market.Tests.Measures.Welfare;

/// <summary>What is left of capital: textbook annuities, and nothing where a site is of no use.</summary>
public sealed class CapitalInPlaceTests
{
    private const double Year = 365.25;

    /// <remarks>An investment of 1 that lasts two years at 10 % costs 0.5762 a year; after one year the second payment is left, worth 0.5238 then.</remarks>
    [TestCase(0, 2, 0.1, ExpectedResult = 1.0)]
    [TestCase(1, 2, 0.1, ExpectedResult = 0.5238)]
    [TestCase(2, 2, 0.1, ExpectedResult = 0.0)]
    [TestCase(3, 2, 0.1, ExpectedResult = 0.0)]
    [TestCase(1, 4, 0.0, ExpectedResult = 0.75)]
    [TestCase(0, 0, 0.1, ExpectedResult = 0.0)]
    public double Share_left_is_that_of_an_annuity(double usedYears, double lifeYears, double rate) =>
        Math.Round(CapitalInPlace.ShareLeft(usedYears * Year, lifeYears * Year, rate), 4);

    /// <remarks>What is paid a year, discounted, and what is left at the end, discounted, are what was invested: it does not matter on which day the books close.</remarks>
    [TestCase(1)]
    [TestCase(3)]
    public void Use_and_rest_are_worth_the_investment(int years)
    {
        const double Rate = 0.08;
        const int Life = 5;
        double payment = Rate / (1 - Math.Pow(1 + Rate, -Life));
        double used = Enumerable.Range(1, years).Sum(year => payment * Math.Pow(1 + Rate, -year));
        double left = CapitalInPlace.ShareLeft(years * Year, Life * Year, Rate) * Math.Pow(1 + Rate, -years);
        Assert.That(used + left, Is.EqualTo(1).Within(1e-12));
    }

    [Test]
    public void Site_under_construction_keeps_all_a_sleeping_or_closed_one_nothing()
    {
        MarketSetting setting = TinyMarket.Setting();
        var capital = new CapitalInPlace(setting);
        capital.Invest(3, 10, new Money(1000));
        Assert.That(capital.On(100).Single(), Is.EqualTo((3, new Money(1000), Money.Zero)), "not open yet");
        capital.Enter(3, CenterStage.Operating, 100);
        Assert.That(capital.On(100).Single().Left, Is.EqualTo(new Money(1000)), "its life begins with the opening");
        Assert.That(capital.On(400).Single().Left, Is.LessThan(new Money(1000)).And.GreaterThan(Money.Zero));
        capital.Enter(3, CenterStage.Mothballed, 400);
        Assert.That(capital.On(400).Single().Left, Is.EqualTo(Money.Zero));
        capital.Enter(3, CenterStage.Operating, 500);
        Assert.That(capital.On(500).Single().Left, Is.GreaterThan(Money.Zero), "it was opened again");
        capital.Enter(3, CenterStage.Retired, 600);
        Assert.That(capital.On(600).Single().Left, Is.EqualTo(Money.Zero));
    }

    [Test]
    public void Loan_is_owed_until_it_is_paid_back_or_written_off()
    {
        var capital = new CapitalInPlace(TinyMarket.Setting());
        capital.TakeOver(0, -365, new Money(5000), new Money(900));
        capital.Lend(0, new Money(100));
        capital.Lend(0, new Money(-300));
        Assert.That(capital.On(1).Single().Debt, Is.EqualTo(new Money(700)));
        capital.WriteOff(0);
        Assert.That(capital.On(1).Single().Debt, Is.EqualTo(Money.Zero));
    }
}
