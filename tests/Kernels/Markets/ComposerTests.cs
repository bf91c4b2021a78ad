using MarketSim.Kernels.Markets;
using MarketSim.Kernels.Profiles;
using MarketSim.Kernels.Roofline;
using MarketSim.Market.Identity;
using MarketSim.Market.Inputs;
using MarketSim.Market.Performance;
using MarketSim.Scenarios;
using MarketSim.Testing;

namespace MarketSim.Kernels.Tests.Markets;

/// <summary>From profiles to what the market is told: the facts of question 5 that rest on it.</summary>
public sealed class ComposerTests
{
    private static readonly Scenario National = ScenarioLoader.Load(Path.Combine(SmallScenario.Folder, "national-2026.yaml")).Scenario!;
    private static readonly Throughput Cards = new(National);
    private static readonly IReadOnlyList<WorkType> Works = National.Demand.Work;
    private static readonly Index<WorkType> PreTraining = new(0);
    private static readonly Index<WorkType> InferenceOnline = new(2);

    [Test]
    public void Training_achieves_more_on_domains_of_32_and_of_512_than_of_8_on_every_card()
    {
        for (int card = 0; card < National.Cards.Count; card++)
        {
            double[] shares = [.. new[] { 8, 32, 512 }.Select(domain => Cards.AchievedShare(new(card), PreTraining, 1024, domain, 0.6))];
            Assert.That(shares, Is.Ordered.And.Unique, National.Cards[card].Id);
        }
    }

    [Test]
    public void Answering_people_stays_under_a_tenth_of_theory_on_cards_with_little_bandwidth_for_their_rate_and_not_on_others()
    {
        Assert.That(Cards.KernelShare(Index("H800"), InferenceOnline), Is.LessThan(0.10));
        Assert.That(Cards.KernelShare(Index("Ascend910B"), InferenceOnline), Is.LessThan(0.10));
        Assert.That(Cards.KernelShare(Index("H20"), InferenceOnline), Is.GreaterThan(0.20));
        Assert.That(Cards.KernelShare(Index("A800"), PreTraining), Is.InRange(0.35, 0.60));
    }

    [Test]
    public void Kernels_run_for_a_smaller_part_of_the_time_with_a_bad_stack_on_every_card()
    {
        for (int card = 0; card < National.Cards.Count; card++)
        {
            Assert.That(Cards.BusyShare(new(card), 0), Is.LessThan(0.55), National.Cards[card].Id);
            Assert.That(Cards.BusyShare(new(card), 1), Is.InRange(0.60, 0.70), National.Cards[card].Id);
        }
    }

    [TestCase(PerformanceBasis.Measured, new[] { "H200" })]
    [TestCase(PerformanceBasis.Published, new[] { "A100", "H100", "Ascend910B" })]
    public void Cards_with_profiles_say_what_they_rest_on_and_all_others_are_estimated(PerformanceBasis basis, string[] cards)
    {
        Assert.That(National.Performance.Cards.Where(row => row.Basis == basis).Select(row => row.Card).Distinct(), Is.EquivalentTo(cards));
        Assert.That(National.Performance.Cards.Select(row => row.Basis), Has.None.EqualTo(PerformanceBasis.Given).And.Some.EqualTo(PerformanceBasis.Estimated));
    }

    [Test]
    public void Without_any_profile_the_datasheet_still_says_something()
    {
        Scenario bare = PerformanceComposer.Compose(National with { Performance = National.Performance with { Cards = [] } }, []);
        CardPerformance row = bare.Performance.Cards.Single(row => row is { Card: "A100", Work: "pre_training" });
        Assert.That(row.Basis, Is.EqualTo(PerformanceBasis.Estimated));
        Assert.That(row.KernelShares.Average(), Is.EqualTo(Cards.KernelShare(Index("A100"), PreTraining)).Within(0.06));
    }

    [Test]
    public void A_card_nobody_timed_is_estimated_near_what_its_own_timings_would_say()
    {
        foreach (string card in (string[])["A100", "H100"])
        {
            var others = new CardEstimator(ShippedProfiles.All.Where(profile => profile.Card != card));
            CardModel model = National.Cards[Index(card)];
            for (int kind = 0; kind < Works.Count; kind++)
            {
                WorkType work = Works[kind];
                CardPerformance estimated = PerformanceComposer.Row(model, work, others.For(model));
                double ratio = estimated.KernelShares.Average() / Cards.KernelShare(Index(card), new(kind));
                TestContext.Out.WriteLine(FormattableString.Invariant($"{card} {work.Id}: estimated / published {ratio:0.00}"));
                Assert.That(ratio, Is.EqualTo(1).Within(0.15), $"{card} {work.Id}");
            }
        }
    }

    [Test]
    public void The_seed_of_a_run_does_not_change_what_the_scenario_says()
    {
        Scenario other = ScenarioLoader.Load(SmallScenario.File, new ScenarioOverrides([], Seed: 99)).Scenario!;
        Assert.That(other.Performance.Cards.Select(row => row.KernelShares.Sum()), Is.EqualTo(SmallScenario.Load().Performance.Cards.Select(row => row.KernelShares.Sum())));
    }

    private static Index<CardModel> Index(string card) => new(National.Cards.Select((model, i) => (model.Id, i)).Single(pair => pair.Id == card).i);
}
