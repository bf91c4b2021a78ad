using CsCheck;
using MarketSim.Market.Identity;
using MarketSim.Market.Inputs;
using MarketSim.Market.Performance;
using MarketSim.Market.Tests.Samples;

namespace MarketSim.Market.Tests.Performance;

/// <summary>Programs, scaling and the number of cards that a rate takes.</summary>
public sealed class ThroughputTests
{
    private static readonly Throughput Cards = new(TinyMarket.Scenario);

    [TestCase(0)]
    [TestCase(1)]
    [TestCase(2)]
    public void Larger_domains_scale_better(int kind)
    {
        var work = new Index<WorkType>(kind);
        double small = Cards.ScalingShare(Examples.A800, work, 1024, 8);
        double middle = Cards.ScalingShare(Examples.A800, work, 1024, 32);
        double large = Cards.ScalingShare(Examples.A800, work, 1024, 512);
        Assert.That(small, Is.LessThan(middle));
        Assert.That(middle, Is.LessThan(large));
        Assert.That(large, Is.LessThan(1));
    }

    [Test]
    public void Scaling_adds_traffic_to_computing_and_loses_its_share_with_each_doubling_of_domains()
    {
        var law = new ScalingLaw(linkCost: 0.08, networkCost: 0.4, lossPerDoubling: 0.02);
        double traffic = (0.08 * 7 / 8) + (0.4 * 15 / 16);
        Assert.That(law.Share(128, 8), Is.EqualTo(Math.Pow(0.98, 4) / (1 + traffic)).Within(1e-12));
        Assert.That(law.Share(8, 8), Is.EqualTo(1 / (1 + (0.08 * 7 / 8))).Within(1e-12));
        Assert.That(law.Share(1, 8), Is.EqualTo(1));
    }

    [Test]
    public void A_domain_of_32_puts_a_quarter_of_the_traffic_of_8_on_the_network()
    {
        double Network(int domain) => (1 / new ScalingLaw(0, 0.4, 0).Share(1 << 20, domain)) - 1;
        Assert.That(Network(32), Is.EqualTo(Network(8) / 4).Within(1e-4));
    }

    [Test]
    public void Programs_spread_over_the_quantiles_and_their_mean_is_what_is_planned_with()
    {
        double[] quantiles = [0.1, 0.2, 0.4];
        Assert.That(Throughput.Quantile(quantiles, 0), Is.EqualTo(0.1));
        Assert.That(Throughput.Quantile(quantiles, 0.5), Is.EqualTo(0.2).Within(1e-12));
        Assert.That(Throughput.Quantile(quantiles, 2 / 3.0), Is.EqualTo(0.3).Within(1e-12));
        Assert.That(Throughput.Quantile(quantiles, 0.999), Is.EqualTo(0.4));
        CardPerformance row = TinyMarket.Scenario.Performance.Cards.Single(row => row is { Card: "A800", Work: "fine_tuning" });
        Assert.That(Cards.KernelShare(Examples.A800, Examples.FineTuning), Is.EqualTo(row.KernelShares.Average()).Within(1e-12));
        Assert.That(row.KernelShares, Is.Ordered);
    }

    [Test]
    public void A_card_without_a_row_is_refused()
    {
        Scenario bare = TinyMarket.Scenario with { Performance = TinyMarket.Scenario.Performance with { Cards = [] } };
        Assert.That(() => new Throughput(bare), Throws.ArgumentException.With.Message.Contains("A800"));
    }

    [Test]
    public void Better_stacks_keep_kernels_running_for_longer() =>
        Assert.That(Cards.BusyShare(Examples.A800, 0), Is.LessThan(Cards.BusyShare(Examples.A800, 1)));

    [Test]
    public void Within_a_domain_its_size_does_not_matter() =>
        Assert.That(Cards.ScalingShare(Examples.A800, Examples.PreTraining, 8, 8), Is.EqualTo(Cards.ScalingShare(Examples.A800, Examples.PreTraining, 8, 512)).Within(1e-12));

    /// <summary>To a thousandth: the number is found in a few steps of a fixed-point search.</summary>
    [Test]
    public void Cards_taken_achieve_the_wanted_rate() =>
        Gen.Select(Gen.Double[1e-4, 50], Gen.Int[0, 2], Choice.Of(Examples.PreTraining, Examples.FineTuning, Examples.InferenceOnline), Gen.Double[0, 1])
            .Select(Choice.Of(8, 32, 512), (c, domain) => (c.Item1, c.Item2, c.Item3, c.Item4, domain))
            .Sample((wanted, card, work, quality, domain) =>
            {
                int cards = CardsFor(wanted, new(card), work, domain, quality);
                return Rate(cards, new(card), work, domain, quality) >= wanted * 0.999
                    && (cards == 1 || Rate(cards - 1, new(card), work, domain, quality) < wanted);
            });

    [Test]
    public void A_table_changes_no_number_of_cards() =>
        Gen.Select(Gen.Double[1e-4, 3000], Gen.Int[0, 2], Choice.Of(Examples.PreTraining, Examples.FineTuning, Examples.InferenceOnline), Choice.Of(8, 32, 512))
            .Sample((wanted, card, work, domain) =>
                CardsFor(wanted, new(card), work, domain, 0.5, ScalingTable.UsualLength) == CardsFor(wanted, new(card), work, domain, 0.5, length: 0), iter: 5000);

    [Test]
    public void Absurd_wishes_do_not_overflow() =>
        Assert.That(CardsFor(1e12, Examples.A800, Examples.PreTraining, 8, 0.5), Is.EqualTo(int.MaxValue));

    [Test]
    public void Achieved_share_is_the_product_of_its_parts()
    {
        double expected = Cards.KernelShare(Examples.A800, Examples.FineTuning) * Cards.ScalingShare(Examples.A800, Examples.FineTuning, 64, 8) * Cards.StackShare(0.4);
        Assert.That(Cards.AchievedShare(Examples.A800, Examples.FineTuning, 64, 8, 0.4), Is.EqualTo(expected).Within(1e-15));
        Assert.That(Cards.StackShare(1), Is.EqualTo(1));
        Assert.That(Cards.StackShare(0), Is.EqualTo(TinyMarket.Scenario.Performance.StackFloor));
    }

    private static double Rate(int cards, Index<CardModel> card, Index<WorkType> work, int domain, double quality) =>
        cards * TinyMarket.Scenario.Cards[card].Pflops() * Cards.AchievedShare(card, work, cards, domain, quality);

    private static int CardsFor(double pflops, Index<CardModel> card, Index<WorkType> work, int domain, double quality, int length = ScalingTable.UsualLength) =>
        new ScalingTable(Cards.ScalingOf(card, work), domain, length).CardsFor(pflops, Cards.CardPflops(card, work, quality));
}
