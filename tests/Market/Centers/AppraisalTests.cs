using CsCheck;
using MarketSim.Market.Centers;

namespace MarketSim.Market.Tests.Centers;

/// <summary>Investment arithmetic against closed forms.</summary>
public sealed class AppraisalTests
{
    [TestCase(0.08, 6)]
    [TestCase(0.25, 1)]
    [TestCase(0.03, 30)]
    public void Value_of_equal_incomes_is_an_annuity(double rate, int years)
    {
        double annuity = (1 - Math.Pow(1 + rate, -years)) / rate;
        Assert.That(Appraisal.NetPresentValue(1000, 300, 0, rate, years), Is.EqualTo((300 * annuity) - 1000).Within(1e-9));
    }

    [TestCase(-0.1)]
    [TestCase(0.05)]
    public void Value_of_changing_incomes_is_a_growing_annuity(double growth)
    {
        const double Rate = 0.12;
        const int Years = 8;
        double annuity = (1 - Math.Pow((1 + growth) / (1 + Rate), Years)) / (Rate - growth);
        Assert.That(Appraisal.NetPresentValue(500, 100, growth, Rate, Years), Is.EqualTo((100 * annuity) - 500).Within(1e-9));
    }

    [Test]
    public void Flows_and_yearly_incomes_agree() => Gen.Select(Gen.Double[0, 1000], Gen.Double[-100, 300], Gen.Double[0, 0.5], Gen.Int[1, 20])
        .Sample((investment, income, rate, years) =>
        {
            double[] flows = [-investment, .. Enumerable.Repeat(income, years)];
            return Math.Abs(Appraisal.NetPresentValue(flows, rate) - Appraisal.NetPresentValue(investment, income, 0, rate, years)) < 1e-6;
        });

    [Test]
    public void Rate_of_return_of_one_payment_is_its_growth() =>
        Assert.That(Appraisal.InternalRateOfReturn([-100, 0, 0, 133.1]).Rate, Is.EqualTo(0.1).Within(1e-9));

    [Test]
    public void Rate_of_return_makes_the_value_zero() => Gen.Select(Gen.Double[100, 1000], Gen.Double[1, 400], Gen.Int[1, 15])
        .Sample((investment, income, years) =>
        {
            double[] flows = [-investment, .. Enumerable.Repeat(income, years)];
            double? rate = Appraisal.InternalRateOfReturn(flows).Rate;
            return rate is null || Math.Abs(Appraisal.NetPresentValue(flows, rate.Value)) < 1e-6 * investment;
        });

    [TestCase(120)]
    [TestCase(600)]
    public void Rate_of_return_of_a_long_annuity_tends_to_income_over_investment(int months) =>
        Assert.That(Appraisal.InternalRateOfReturn([-100, .. Enumerable.Repeat(5.0, months)]).Rate, Is.EqualTo(0.05).Within(0.001));

    [Test]
    public void Losses_only_have_no_rate_of_return()
    {
        Assert.That(Appraisal.InternalRateOfReturn([-100, -5, -5]), Is.EqualTo(new RateOfReturn(null, 0)));
        Assert.That(Appraisal.InternalRateOfReturn([]), Is.EqualTo(new RateOfReturn(null, 0)));
    }

    [Test]
    public void Undiscounted_payback_of_equal_flows_is_their_quotient() =>
        Assert.That(Appraisal.DiscountedPayback([-100, 40, 40, 40], 0), Is.EqualTo(2.5).Within(1e-12));

    [Test]
    public void Discounted_payback_is_where_the_annuity_earns_the_investment()
    {
        // 100 = 40 (1 - 1.1^-n) / 0.1 at n = 3.018; within the fourth year the discounted flow is taken as even.
        double[] discounted = [40 / 1.1, 40 / 1.21, 40 / 1.331, 40 / 1.4641];
        double expected = 3 + ((100 - discounted[0] - discounted[1] - discounted[2]) / discounted[3]) - 1 + 1;
        Assert.That(Appraisal.DiscountedPayback([-100, 40, 40, 40, 40], 0.1), Is.EqualTo(expected).Within(1e-12));
    }

    [Test]
    public void Discounting_never_shortens_payback() => Gen.Select(Gen.Double[10, 500], Gen.Double[1, 100], Gen.Double[0, 0.3])
        .Sample((investment, income, rate) =>
        {
            double[] flows = [-investment, .. Enumerable.Repeat(income, 40)];
            double? discounted = Appraisal.DiscountedPayback(flows, rate);
            double? plain = Appraisal.DiscountedPayback(flows, 0);
            return discounted is null || discounted >= plain - 1e-9;
        });

    [Test]
    public void Never_earned_back_is_no_payback() => Assert.That(Appraisal.DiscountedPayback([-100, 10, 10], 0.05), Is.Null);
}
