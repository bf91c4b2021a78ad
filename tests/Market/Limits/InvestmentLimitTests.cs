using MarketSim.Market.Inputs;
using MarketSim.Market.Measures;
using MarketSim.Market.Measures.Rows;

namespace MarketSim.Market.Tests.Limits;

/// <summary>A project that earns the same every month, built by the real agents from idea to operation: payback, return and value have closed forms.</summary>
public sealed class InvestmentLimitTests
{
    private const int Years = 45;
    private const double DaysPerYear = 365.25;
    private const double DaysPerBill = 30;

    private static readonly Lazy<(Scenario Scenario, CenterRow Center)> Project = new(Build);

    [Test]
    public void Payback_is_investment_over_monthly_income()
    {
        CenterRow center = Project.Value.Center;
        double bills = Math.Ceiling(center.CapexCny / PerBill(center));
        Assert.That(center.PaybackState, Is.EqualTo(PaybackState.Recovered));
        Assert.That(center.PaybackYears, Is.EqualTo(bills * DaysPerBill / DaysPerYear).Within(1e-9), "rent that is claimed in the evening comes the next day");
    }

    [Test]
    public void Return_of_a_near_perpetuity_is_income_over_investment()
    {
        CenterRow center = Project.Value.Center;
        double perYear = Math.Pow(1 + (PerBill(center) / center.CapexCny), DaysPerYear / DaysPerBill) - 1;
        Assert.That(perYear, Is.GreaterThan(0.1), "high enough for 45 years to be nearly for ever");
        Assert.That(center.Irr, Is.EqualTo(perYear).Within(0.08 * perYear), "weeks pass between investment and first income");
    }

    [Test]
    public void Value_is_that_of_an_annuity_less_the_investment()
    {
        (Scenario scenario, CenterRow center) = Project.Value;
        double hurdle = scenario.Centers.Owners[0].HurdleRate;
        double perBill = Math.Pow(1 + hurdle, DaysPerBill / DaysPerYear) - 1;
        double bills = Math.Floor((scenario.Horizon.End.DayNumber - center.Opened!.Value.DayNumber + 1) / DaysPerBill);
        double annuity = (1 - Math.Pow(1 + perBill, -bills)) / perBill;
        Assert.That(center.NpvCny, Is.EqualTo((PerBill(center) * annuity) - center.CapexCny).Within(0.03 * PerBill(center) * annuity));
        Assert.That(center.DiscountedPaybackYears, Is.EqualTo(DiscountedYears(center, perBill)).Within(0.5), "from the first investment on, months flow evenly");
    }

    private static double DiscountedYears(CenterRow center, double rate) =>
        -Math.Log(1 - (center.CapexCny * rate / PerBill(center))) / Math.Log(1 + rate) * DaysPerBill / DaysPerYear;

    private static double PerBill(CenterRow center)
    {
        double bills = Math.Floor((Project.Value.Scenario.Horizon.End.DayNumber - center.Opened!.Value.DayNumber + 1) / DaysPerBill);
        return center.OperatingIncomeCny / bills;
    }

    /// <summary>An anchor tenant takes all cards at a fixed rent: no buyers, and nothing that changes.</summary>
    private static (Scenario, CenterRow) Build()
    {
        Scenario scenario = BareMarket.Scenario.Years(Years);
        scenario = scenario with
        {
            Demand = scenario.Demand with { Buyers = 0 },
            Centers = scenario.Centers with
            {
                OperatingAtStart = 0,
                Contracts = scenario.Centers.Contracts with { LeastYears = Years + 1, MostYears = Years + 1 },
                Entry = scenario.Centers.Entry with { UnderWayAtStart = 1 },
                Owners = [scenario.Centers.Owners[0] with { AnchorProbability = 1, AnchorShare = 1, AnchorRentShare = 1 }],
                Stages = scenario.Centers.Stages with { TenderDays = 1, AwardDays = 1, ConstructionDays = 1, InstallDays = 1, Sigma = 0 },
            },
        };
        RunRecord record = BareMarket.Run(scenario, 256).Record;
        return (scenario, record.Centers.Single(center => center.Opened is not null));
    }
}
