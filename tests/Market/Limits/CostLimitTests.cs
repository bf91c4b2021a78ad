using MarketSim.Market.Inputs;
using MarketSim.Market.Measures.Rows;

namespace MarketSim.Market.Tests.Limits;

/// <summary>Wright's law in a whole market: cost follows what upstream has really made so far.</summary>
public sealed class CostLimitTests
{
    [Test]
    public void Each_doubling_of_what_was_made_lowers_landed_cost_by_the_learning_rate()
    {
        const double Rate = 0.1;
        const double PerDayInQuarter3 = 4000 / 92.0;
        Scenario scenario = BareMarket.Scenario.Years(1);
        scenario = scenario with { Cards = [scenario.Cards[0] with { LearningRate = Rate }] };
        double list = scenario.Cards[0].ListCostCny;

        List<CardDay> days = BareMarket.Run(scenario, BareMarket.ServerCards).Record.Cards;

        // Experience starts from ninety days of the first output; the cost that is published is that of the last weekly allotment.
        long made = 0;
        for (int day = 0; day < days.Count; day++)
        {
            made += days[day].AvailableCards;
            if (day % 7 == 0)
            {
                double doublings = Math.Max(0, Math.Log2(made / (PerDayInQuarter3 * 90)));
                Assert.That(days[day].CostLineCny, Is.EqualTo(list * Math.Pow(1 - Rate, doublings)).Within(0.001 * list), $"day {day}");
            }
        }

        Assert.That(days[^1].CostLineCny, Is.LessThan(list * (1 - Rate)), "more than one doubling has passed");
    }
}
