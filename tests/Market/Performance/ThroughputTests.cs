using CsCheck;
using MarketSim.Market.Inputs;
using MarketSim.Market.Performance;
using MarketSim.Market.Tests.Samples;

namespace MarketSim.Market.Tests.Performance;

/// <summary>Roofline, scaling and the number of cards that a rate takes.</summary>
public sealed class ThroughputTests
{
    private static readonly Throughput Cards = new(TinyMarket.Scenario);

    [TestCase(WorkType.PreTraining)]
    [TestCase(WorkType.FineTuning)]
    [TestCase(WorkType.InferenceOnline)]
    public void Larger_domains_scale_better(WorkType work)
    {
        double small = Cards.ScalingShare(work, 1024, 8);
        double middle = Cards.ScalingShare(work, 1024, 32);
        double large = Cards.ScalingShare(work, 1024, 512);
        Assert.That(small, Is.LessThan(middle));
        Assert.That(middle, Is.LessThan(large));
        Assert.That(large, Is.LessThan(1));
    }

    [Test]
    public void Scaling_loses_its_share_with_each_doubling()
    {
        WorkPerformance work = TinyMarket.Scenario.Performance.Work[0];
        double expected = Math.Pow(1 - work.LossPerDoublingInDomain, 3) * Math.Pow(1 - work.LossPerDoubling, 4);
        Assert.That(Cards.ScalingShare(work.Work, 128, 8), Is.EqualTo(expected).Within(1e-12));
        Assert.That(Cards.ScalingShare(work.Work, 1, 8), Is.EqualTo(1));
    }

    [Test]
    public void Within_a_domain_its_size_does_not_matter() =>
        Assert.That(Cards.ScalingShare(WorkType.PreTraining, 8, 8), Is.EqualTo(Cards.ScalingShare(WorkType.PreTraining, 8, 512)).Within(1e-12));

    /// <summary>To a thousandth: the number is found in a few steps of a fixed-point search.</summary>
    [Test]
    public void Cards_taken_achieve_the_wanted_rate() =>
        Gen.Select(Gen.Double[1e-4, 50], Gen.Int[0, 2], Choice.Of(WorkType.PreTraining, WorkType.FineTuning, WorkType.InferenceOnline), Gen.Double[0, 1])
            .Select(Choice.Of(8, 32, 512), (c, domain) => (c.Item1, c.Item2, c.Item3, c.Item4, domain))
            .Sample((wanted, card, work, quality, domain) =>
            {
                int cards = Cards.CardsFor(wanted, card, work, domain, quality);
                return Rate(cards, card, work, domain, quality) >= wanted * 0.999
                    && (cards == 1 || Rate(cards - 1, card, work, domain, quality) < wanted);
            });

    [Test]
    public void Absurd_wishes_do_not_overflow() =>
        Assert.That(Cards.CardsFor(1e12, Examples.A800, WorkType.PreTraining, 8, 0.5), Is.EqualTo(int.MaxValue));

    [Test]
    public void Roofline_is_memory_bound_below_and_compute_bound_above_its_knee()
    {
        CardModel card = TinyMarket.Scenario.Cards[Examples.A800];
        Assert.That(Throughput.Roofline(card, 10), Is.EqualTo(10 * 2039 / 1000.0 / 312).Within(1e-12));
        Assert.That(Throughput.Roofline(card, 10_000), Is.EqualTo(card.GemmEfficiency));
    }

    [Test]
    public void Achieved_share_is_the_product_of_its_parts()
    {
        double expected = Cards.KernelShare(0, WorkType.FineTuning) * Cards.ScalingShare(WorkType.FineTuning, 64, 8) * Cards.StackShare(0.4);
        Assert.That(Cards.AchievedShare(0, WorkType.FineTuning, 64, 8, 0.4), Is.EqualTo(expected).Within(1e-15));
        Assert.That(Cards.StackShare(1), Is.EqualTo(1));
        Assert.That(Cards.StackShare(0), Is.EqualTo(TinyMarket.Scenario.Performance.StackFloor));
    }

    private static double Rate(int cards, int card, WorkType work, int domain, double quality) =>
        cards * TinyMarket.Scenario.Cards[card].Pflops() * Cards.AchievedShare(card, work, cards, domain, quality);
}
