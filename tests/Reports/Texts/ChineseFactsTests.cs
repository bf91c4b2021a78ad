using MarketSim.Market.Measures;
using MarketSim.Reports.Facts;

namespace MarketSim.Reports.Tests.Texts;

public sealed class ChineseFactsTests
{
    [Test]
    public void Every_fact_says_in_Chinese_what_is_measured_and_what_it_should_be()
    {
        for (int number = 1; number <= 28; number++)
        {
            FactResult fact = new(
                FormattableString.Invariant($"F{number:00}"), 1, "fact", "事实", "metric", "target", [], FactStatus.NotEvaluated, FactBasis.HeldOut, "needs its paired run");
            Assert.Multiple(() =>
            {
                Assert.That(FactText.MetricOf(fact).Zh, Does.Match("[\u4e00-\u9fff]"), fact.Id);
                Assert.That(FactText.TargetOf(fact).Zh, Is.Not.EqualTo("target"), fact.Id);
                Assert.That(FactText.NoteOf(fact).Zh, Does.Match("[\u4e00-\u9fff]"), fact.Id);
            });
        }
    }
}
