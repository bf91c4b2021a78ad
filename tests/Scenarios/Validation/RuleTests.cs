namespace MarketSim.Scenarios.Tests.Validation;

/// <summary>What must hold between values: references, dates, bounds, weights, and what kinds of policy need.</summary>
public sealed class RuleTests
{
    [TestCase("{card: A800, quarter: 2023-Q4,", "{card: ¦A8000, quarter: 2023-Q4,", "supply.shipments[1].card", "there is no card model 'A8000', did you mean 'A800'?", "A800, Ascend910B, RTX4090", TestName = "Unknown card")]
    [TestCase("amount: 0.04, provinces: [InnerMongolia]", "amount: 0.04, provinces: [Beijing, ¦Nigxia]", "policy[0].provinces[1]", "there is no province 'Nigxia', did you mean 'Ningxia'?", "Beijing, Guangdong, InnerMongolia, Ningxia", TestName = "Unknown province in a list")]
    [TestCase("[{work: fine_tuning, weight: 0.5}, ", "[{work: ¦video, weight: 0.5}, ", "demand.segments[0].work[0].work", "there is no work type 'video'", "fine_tuning, hpc, inference_batch, inference_online, pre_training", TestName = "Kind of work that demand does not define")]
    [TestCase("segments: [sme]}", "segments: [¦startup]}", "policy[3].segments[0]", "there is no segment 'startup'", "sme, university", TestName = "Segment that demand does not define")]
    [TestCase("end: 2024-06-30}", "end: ¦2023-06-30}", "horizon.end", "the last day 2023-06-30 is before the first", "2023-07-01 or later", TestName = "Horizon reversed")]
    [TestCase("end: 2024-06-30}", "end: ¦2073-07-01}", "horizon.end", "the horizon is longer than 50 years", "2073-06-30 or earlier", TestName = "Horizon too long")]
    [TestCase("- {from: 2024-01-01, cny", "- {from: ¦2023-07-01, cny", "supply.exchange_rates[1].from", "2023-07-01 is not after the date before it", "a date after 2023-07-01", TestName = "Exchange rates out of order")]
    [TestCase("own_work: [{work: pre_training, weight: 0.4}", "own_work: [{work: pre_training, weight: 0.4, need: [{date: 2024-01-01, factor: 1}, {date: ¦2023-09-01, factor: 2}]}", "centers.owners[0].own_work[0].need[1].date", "2023-09-01 is not after the date before it", "a date after 2024-01-01", TestName = "Own need out of order")]
    [TestCase("to: 2024-04-30", "to: ¦2024-01-31", "supply.consumer_shocks[0].to", "2024-01-31 is before the first day", "2024-02-01 or later", TestName = "Consumer shock reversed")]
    [TestCase("until: 2024-03-31", "until: ¦2023-12-31", "policy[2].until", "2023-12-31 is before the first day", "2024-01-01 or later", TestName = "Policy reversed")]
    [TestCase("min_servers: 5, max_servers: 10", "min_servers: 5, max_servers: ¦4", "supply.lot_sizes[1].max_servers", "4 is below min_servers, which is 5", "5 or more", TestName = "Lot size reversed")]
    [TestCase("median_pflops: 8\n", "median_pflops: 50\n", "centers.owners[1].max_pflops", "40 is below median_pflops, which is 50", "50 or more", TestName = "Median above the largest")]
    [TestCase("profiles: [shipped]", "cards: [{card: A800, work: hpc, kernel_shares: [0.1, ¦0.05], link_cost: 0, network_cost: 0, loss_per_doubling: 0, busy_share_worst: 0.5, busy_share_best: 0.9}]", "performance.cards[0].kernel_shares[1]", "0.05 is below kernel_shares[0], which is 0.1", "0.1 or more", TestName = "Quantiles out of order")]
    [TestCase("profiles: [shipped]", "cards: [{card: A800, work: hpc, kernel_shares: [0.1, 0.2], link_cost: 0, network_cost: 0, loss_per_doubling: 0, busy_share_worst: 0.5, busy_share_best: ¦0.4}]", "performance.cards[0].busy_share_best", "0.4 is below busy_share_worst, which is 0.5", "0.5 or more", TestName = "Best stack busy for less time than the worst")]
    [TestCase("card: A800, quarter: 2023-Q4", "card: A800, quarter: 2023-Q3", "supply.shipments[1]", "A800 2023-Q3 is in the list twice", "each once", TestName = "Shipment twice")]
    [TestCase("cards: [{card: Ascend910B, weight: 1}]", "cards: ¦[{card: Ascend910B, weight: 0}]", "centers.owners[2].cards", "all weights are 0, so nothing can be drawn", "at least one weight above 0", TestName = "No weight")]
    [TestCase("kind: export_control, cards: [A800]", "kind: export_control, cards: ¦[]", "policy[1].cards", "export_control names no cards", "a list of at least one card", TestName = "Export control with an empty list of cards")]
    [TestCase("kind: export_control, cards: [A800]", "kind: export_control, cards: [A800], amount: ¦1", "policy[1].amount", "has no effect on export_control", "leave it out", TestName = "Amount without effect")]
    [TestCase("amount: 0.1, segments: [sme]", "amount: 0.1, segments: [sme], announced: ¦2023-08-01", "policy[3].announced", "has no effect on compute_voucher", "leave it out", TestName = "Announcement without effect")]
    [TestCase("amount: 0.1, segments: [sme]", "amount: 0.1, provinces: ¦[Beijing]", "policy[3].provinces", "has no effect on compute_voucher", "leave it out", TestName = "Provinces without effect")]
    [TestCase("kind: compute_voucher, amount: 0.1, segments: [sme]", "kind: price_guidance, amount: 2, cap_cny_per_year: ¦1000", "policy[3].cap_cny_per_year", "has no effect on price_guidance", "leave it out", TestName = "Cap on what pays nothing")]
    [TestCase("amount: 0.1, segments: [sme]", "amount: ¦1.5, segments: [sme]", "policy[3].amount", "1.5 is no amount for compute_voucher", "a number from 0 to 1", TestName = "Share above 1")]
    [TestCase("kind: compute_voucher, amount: 0.1, segments: [sme]", "kind: scale_up_upgrade, amount: ¦32.5", "policy[3].amount", "32.5 is no amount for scale_up_upgrade", "a whole number from 1 to 4096", TestName = "Fraction of a card")]
    [TestCase("kind: compute_voucher, amount: 0.1, segments: [sme]", "kind: price_guidance, amount: ¦0", "policy[3].amount", "0 is no amount for price_guidance", "a number from 0.01 to 100", TestName = "Rents capped at nothing")]
    [TestCase("kind: compute_voucher, amount: 0.1, segments: [sme]", "kind: ¦national_platform, amount: 0.5", "policy[3].kind", "the policy opens a platform that brokers.kinds does not have", "a kind 'national_platform' with count 1", TestName = "Platform that nobody runs")]
    public void A_broken_rule_is_found_where_it_was_broken(string sound, string broken, string path, string message, string allowed)
    {
        var scenario = new BrokenScenario((sound, broken));

        Diagnostic found = scenario.Diagnose().Single();
        Assert.Multiple(() =>
        {
            Assert.That(found.Path, Is.EqualTo(path));
            Assert.That(found.Message, Is.EqualTo(message));
            Assert.That(found.Allowed, Does.StartWith(allowed));
            Assert.That(scenario.Places.Count == 0 || scenario.Places[0] == (found.Line, found.Column), $"found at {found.Line}:{found.Column}");
        });
    }

    [Test]
    public void A_site_of_more_cards_than_can_be_counted_is_found_at_the_largest_size() =>
        new BrokenScenario(("fp16_tflops: 320\n", "fp16_tflops: 1\n"), ("max_pflops: 60\n", "max_pflops: ¦1000000\n"))
            .AssertFound("centers.owners[2].max_pflops", "1000000 PFLOPS are more than 100000000 cards of the Ascend910B, of 0.001 PFLOPS each", "100000 or less");

    [Test]
    public void What_a_policy_lacks_is_found_at_the_policy()
    {
        new BrokenScenario(("{date: 2023-11-17, kind: export_control, cards: [A800]}", "¦{date: 2023-11-17, kind: export_control}"))
            .AssertFound("policy[1].cards", "export_control names no cards", "a list of at least one card");
        new BrokenScenario(("{date: 2023-07-01, kind: power_subsidy, amount: 0.04,", "¦{date: 2023-07-01, kind: power_subsidy,"))
            .AssertFound("policy[0].amount", "power_subsidy has no amount", "a number from 0 to 10");
    }

    [TestCase("power_subsidy, amount: 0.1, provinces: [Ningxia]")]
    [TestCase("capex_subsidy, amount: 0.1")]
    [TestCase("compute_voucher, amount: 0.1, segments: [sme, university]")]
    [TestCase("export_control, cards: [A800, RTX4090]")]
    [TestCase("export_release, cards: [A800]")]
    [TestCase("approval_gate, amount: 0.5")]
    [TestCase("latency_upgrade, amount: 0.8")]
    [TestCase("price_guidance, amount: 1.2")]
    [TestCase("consolidation, amount: 100")]
    [TestCase("scale_up_upgrade, amount: 32")]
    [TestCase("time_sharing, amount: 0.3, provinces: []")]
    public void Each_kind_of_policy_can_be_written(string policy) =>
        Assert.That(new BrokenScenario(("compute_voucher, amount: 0.1, segments: [sme]", policy)).Diagnose(), Is.Empty);

    [Test]
    public void No_name_is_unknown_where_none_could_be_read() =>
        Assert.That(
            new BrokenScenario(("\ncards:\n", "\ncardz:\n")).Diagnose().Select(found => found.Path),
            Is.EquivalentTo(new[] { "cards", "cardz" }));
}
