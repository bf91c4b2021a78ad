using MarketSim.Market.Inputs;
using MarketSim.Market.Setting;
using MarketSim.Market.Tests.Samples;
using MarketSim.Market.World;

namespace MarketSim.Market.Tests.World;

/// <summary>The landed cost of a card: experience, time and exchange rate, each alone.</summary>
public sealed class CostLineTests
{
    [TestCase(0.05)]
    [TestCase(0.2)]
    public void Each_doubling_lowers_cost_by_the_learning_rate(double rate)
    {
        MarketSetting setting = With(card => card with { LearningRate = rate, AnnualCostFall = 0, ImportedShare = 0 });
        double list = setting.Scenario.Cards[Examples.A800].ListCostCny;
        for (int doublings = 0; doublings < 5; doublings++)
        {
            Assert.That(CostLine.Cny(setting, Examples.A800, 200, doublings), Is.EqualTo(list * Math.Pow(1 - rate, doublings)).Within(1e-6));
        }
    }

    [Test]
    public void Time_lowers_cost_by_its_share_a_year()
    {
        MarketSetting setting = With(card => card with { LearningRate = 0, AnnualCostFall = 0.1, ImportedShare = 0 });
        double list = setting.Scenario.Cards[Examples.A800].ListCostCny;
        Assert.That(CostLine.Cny(setting, Examples.A800, 0, 0), Is.EqualTo(list));
        Assert.That(CostLine.Cny(setting, Examples.A800, 365, 0), Is.EqualTo(list * Math.Pow(0.9, 365 / 365.25)).Within(1e-6));
    }

    [Test]
    public void Exchange_rate_moves_the_imported_share()
    {
        MarketSetting setting = With(card => card with { LearningRate = 0, AnnualCostFall = 0, ImportedShare = 0.8 });
        double list = setting.Scenario.Cards[Examples.A800].ListCostCny;
        int newYear = setting.DayOf(new DateOnly(2024, 1, 1));
        Assert.That(CostLine.Cny(setting, Examples.A800, newYear - 1, 0), Is.EqualTo(list));
        Assert.That(CostLine.Cny(setting, Examples.A800, newYear, 0), Is.EqualTo(list * (1 + (0.8 * ((7.19 / 7.25) - 1)))).Within(1e-6));
    }

    private static MarketSetting With(Func<CardModel, CardModel> change) =>
        TinyMarket.Setting(TinyMarket.Scenario with { Cards = [.. TinyMarket.Scenario.Cards.Select(change)] });
}
