using MarketSim.Market.Tests.Samples;
using MarketSim.Testing;

namespace MarketSim.Market.Tests.Whole;

/// <summary>An assumption that is set on the command line reaches the agents: other tables come of it.</summary>
public sealed class AssumptionReachTests
{
    private const ulong Seed = 7;

    /// <summary>Many projects, some of them large and some under frame contracts, so that every choice that depends on an assumption is made.</summary>
    private static readonly string[] Busy =
    [
        "horizon.end=2024-11-30",
        "demand.buyers=80",
        "centers.entry.under_way_at_start=40",
        "centers.entry.mean_entry_cost=0.5",
        "centers.owners[market].prospects=60",
        "centers.owners[university].prospects=30",
        "centers.owners[local_government].prospects=30",
        "centers.owners[university].opportunities_per_year=4",
        "centers.owners[local_government].opportunities_per_year=4",
        "centers.owners[local_government].loans_guaranteed=true",
        "centers.owners[university].median_pflops=600",
        "centers.owners[university].max_pflops=20000",
        "centers.owners[local_government].median_pflops=600",
        "centers.owners[local_government].max_pflops=20000",
        "centers.owners[local_government].frame_contract_days=100",
        "centers.construction.hall_cards=64",
        "centers.rents.most_change_share=0.02",
        "supply.pricing.clear_after_days=10",
        "supply.pricing.normal_margin=0.1",
    ];

    private static readonly string[] Short =
    [
        "centers.owners[university].shares_need=true",
        "centers.owners[university].captive_at_opening=0.9",
        "centers.owners[university].captive_ceiling=0.95",
        "centers.owners[university].captive_growth_per_year=3",
        "centers.contracts.smallest_cards=8",
        "centers.contracts.monthly_chance=0.5",
        "centers.contracts.wide_gap=0.02",
    ];

    private static readonly Lazy<string> ByDefault = new(() => Hash());

    [TestCase("centers.entry.look_every_days=60")]
    [TestCase("centers.entry.mean_entry_cost=1")]
    [TestCase("centers.entry.counts_pipeline_share=1")]
    [TestCase("centers.entry.approval_refused_share=0.1")]
    [TestCase("centers.entry.grid_refused_share=0.1")]
    [TestCase("centers.entry.least_debt_cover=3")]
    [TestCase("centers.owners[market].opportunities_per_year=0.1")]
    [TestCase("centers.appraisal.optimism_sigma=0.4")]
    [TestCase("centers.appraisal.card_fill_weight=0")]
    [TestCase("centers.card_choice.price_elasticity=4")]
    [TestCase("centers.card_choice.value_sensitivity=20")]
    [TestCase("centers.card_choice.fast_link_gb_s=1")]
    [TestCase("centers.card_choice.small_site_pflops=1")]
    [TestCase("centers.card_choice.wanted_within_days=1")]
    [TestCase("centers.card_choice.smallest_servers=100")]
    [TestCase("centers.card_choice.shortage_aversion=0")]
    [TestCase("centers.card_choice.least_availability=1")]
    [TestCase("centers.captive_work.weekly_memory_share=0.8")]
    [TestCase("centers.captive_work.weekly_sigma=0.1")]
    [TestCase("centers.construction.hall_cards=8")]
    [TestCase("centers.construction.max_halls=1")]
    [TestCase("centers.construction.order_tolerance_share=0.1")]
    [TestCase("centers.construction.least_order_share=1")]
    [TestCase("centers.construction.paid_at_award_share=0.6")]
    [TestCase("centers.draw.software_quality_spread=0.2")]
    [TestCase("centers.draw.card_half_life_years=0.1")]
    [TestCase("centers.draw.usual_site_cards=1")]
    [TestCase("centers.leasing.known_tenant_worth=10")]
    [TestCase("centers.leasing.longer_lease_worth=1")]
    [TestCase("centers.leasing.fill_memory_days=90")]
    [TestCase("centers.rents.most_change_share=0.2")]
    [TestCase("centers.software.quality_at_opening=0.5")]
    [TestCase("centers.rents.most_load_over_room=1")]
    [TestCase("centers.rents.imitation_share=1")]
    [TestCase("centers.rents.imitation_peers=0")]
    [TestCase("demand.running_at_start=0")]
    [TestCase("demand.price_elasticity_of_size=1")]
    [TestCase("centers.purchasing.ask_every_days=7")]
    [TestCase("centers.purchasing.max_parts=1")]
    [TestCase("centers.purchasing.smallest_part_cards=8")]
    [TestCase("centers.purchasing.shortage_ask_factor=1")]
    [TestCase("centers.purchasing.frame_coverage_share=0")]
    [TestCase("centers.purchasing.frame_wait_days=0")]
    [TestCase("matching.nearness.local_look_up_share=0.7")]
    [TestCase("matching.nearness.local_broker_factor=100")]
    [TestCase("measures.idle_cause_memory_days=90")]
    [TestCase("measures.card_price_memory_days=120")]
    [TestCase("measures.social_discount_rate_per_year=0.04")]
    [TestCase("supply.outside_buyers.price_scale=0.1")]
    [TestCase("supply.outside_buyers.weekly_sigma=0.3")]
    [TestCase("supply.pricing.bounds.least_cover_days=10")]
    [TestCase("supply.pricing.bounds.unwanted_cover_factor=1")]
    [TestCase("supply.pricing.max_price_over_cost=1.01")]
    [TestCase("supply.pricing.backlog_horizon_days=1")]
    [TestCase("supply.pricing.paid_price_days=1")]
    [TestCase("supply.frames.lag_days=10")]
    [TestCase("supply.frames.follow_share=0")]
    [TestCase("supply.frames.arrears_days=0")]
    [TestCase("supply.traders.stock_up_factor=4")]
    [TestCase("supply.traders.sell_down_factor=0.1")]
    [TestCase("supply.traders.trend_seen_share=0.5")]
    [TestCase("supply.traders.trend_memory_days=90")]
    [TestCase("supply.traders.earnings_memory_days=30")]
    [TestCase("supply.suppliers.demand_memory_days=56")]
    [TestCase("supply.suppliers.spot_cover_share=0.1")]
    [TestCase("supply.suppliers.entry_chance=1")]
    [TestCase("supply.suppliers.lead_sigma=0.6")]
    [TestCase("supply.upstream.pool_days=10")]
    public void Setting_one_changes_the_run(string assignment) => Assert.That(Hash(assignment), Is.Not.EqualTo(ByDefault.Value));

    /// <remarks>By default no project of this market is put off; where cards are dear to run, some are.</remarks>
    [Test]
    public void Days_between_reviews_change_a_run_in_which_projects_are_put_off()
    {
        const string Dear = "centers.costs.staff_cny_per_card_year=20000";
        Assert.That(Hash(Dear, "centers.appraisal.review_days=90"), Is.Not.EqualTo(Hash(Dear)));
    }

    /// <remarks>By default projects buy what is shipped; where hardly anybody builds, suppliers must clear their stocks.</remarks>
    [Test]
    public void Deepest_cut_changes_a_run_in_which_stocks_are_cleared()
    {
        string[] glut = ["centers.entry.under_way_at_start=0", "centers.entry.mean_entry_cost=100"];
        Assert.That(Hash([.. glut, "supply.pricing.bounds.deepest_cut_share=0"]), Is.Not.EqualTo(Hash(glut)));
    }

    /// <remarks>By default power costs the same all day and no limit of power usage effectiveness binds.</remarks>
    [TestCase("centers.costs.shiftable_load_share=0.3")]
    [TestCase("centers.costs.cooling_share_of_hall=0.15")]
    public void Setting_one_changes_a_run_with_rules_for_power(string assignment)
    {
        const string Rules = "policy=[{date: 2023-07-01, kind: peak_valley_tariff, amount: 0.6}, {date: 2023-07-01, kind: pue_limit, amount: 1.2}]";
        Assert.That(Hash(Rules, assignment), Is.Not.EqualTo(Hash(Rules)));
        Assert.That(Hash(assignment), Is.EqualTo(ByDefault.Value));
    }

    /// <remarks>By default hardly a center of this market closes; where running one is dear, many are mothballed or fail.</remarks>
    [TestCase("centers.exit.mothball_after_days=60")]
    [TestCase("centers.exit.mothballed_cost_share=0.3")]
    [TestCase("centers.exit.fire_sale_discount=0.5")]
    [TestCase("centers.exit.fire_sale_days=10")]
    [TestCase("centers.owners[market].support_share=0.3")]
    public void Setting_one_changes_a_run_in_which_centers_close(string assignment)
    {
        string[] dear = ["centers.costs.staff_cny_per_card_year=9000", "centers.owners[market].support_share=0.02", "centers.owners[local_government].appraisal_strictness=1", "centers.owners[local_government].support_share=1"];
        Assert.That(Hash([.. dear, assignment]), Is.Not.EqualTo(Hash(dear)));
    }

    /// <remarks>By default no owner of this market shares its need with others; where universities do and are short, they build for it and rent by contract.</remarks>
    [TestCase("centers.entry.least_of_usual_size=1")]
    [TestCase("centers.owners[university].captive_spread=1")]
    [TestCase("centers.owners[university].stage_time_factor=0.3")]
    [TestCase("centers.contracts.discount=0.35")]
    [TestCase("centers.contracts.smallest_cards=128")]
    [TestCase("centers.contracts.monthly_chance=0.01")]
    [TestCase("centers.contracts.worth_over_own_cost=0.5")]
    [TestCase("centers.contracts.wide_gap=0.3")]
    [TestCase("centers.contracts.renegotiation_chance=0.5")]
    public void Setting_one_changes_a_run_in_which_firms_are_short(string assignment) => Assert.That(Hash([.. Short, assignment]), Is.Not.EqualTo(Hash(Short)));

    /// <remarks>A tenant pays to leave only where it needs the cards no more: the need falls here.</remarks>
    [Test]
    public void Penalty_changes_a_run_in_which_firms_leave()
    {
        string[] left = [.. Short, "centers.owners[university].captive_growth_per_year=-0.9", "centers.contracts.wide_gap=0", "centers.contracts.renegotiation_chance=1"];
        Assert.That(Hash([.. left, "centers.contracts.penalty_months=12"]), Is.Not.EqualTo(Hash(left)));
    }

    /// <remarks>By default nothing is to be learnt.</remarks>
    [Test]
    public void Days_of_learning_change_a_run_in_which_stacks_are_learnt()
    {
        const string Learnt = "centers.software.quality_at_opening=0.5";
        Assert.That(Hash(Learnt, "centers.software.learning_days=60"), Is.Not.EqualTo(Hash(Learnt)));
    }

    /// <remarks>Owners that share their need have cards to spare only where it falls.</remarks>
    [Test]
    public void Surplus_on_offer_changes_a_run_in_which_the_need_falls()
    {
        string[] falls = [.. Short, "centers.owners[university].captive_growth_per_year=-0.9"];
        Assert.That(Hash([.. falls, "centers.owners[university].surplus_offered_share=1"]), Is.Not.EqualTo(Hash(falls)));
    }

    [Test]
    public void Setting_one_to_its_default_changes_nothing() => Assert.That(Hash("centers.leasing.fill_memory_days=45"), Is.EqualTo(ByDefault.Value));

    private static string Hash(params string[] set) => HashingSink.HashOf(SmallScenario.Load([.. Busy, .. set]), Seed);
}
