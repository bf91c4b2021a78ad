namespace MarketSim.Market.Tests.Whole;

/// <summary>Values at the limits that a scenario file may have.</summary>
internal static class Extremes
{
    /// <summary>Between the assignments of one setting.</summary>
    public const string And = " ; ";

    private static readonly string[] Segments = ["sme", "university"];
    private static readonly string[] Kinds = ["pre_training", "fine_tuning", "inference_online"];
    private static readonly string[] Cards = ["A800", "Ascend910B", "RTX4090"];
    private static readonly string[] Provinces = ["Beijing", "Guangdong", "InnerMongolia", "Ningxia"];

    /// <summary>Every card, tariff and rent policy alike, and nothing that would move them apart.</summary>
    public static string AllPricesEqual { get; } = All(
        Each("cards", Cards, "list_cost_cny=50000", "annual_cost_fall=0", "imported_share=0", "learning_rate=0"),
        Each("provinces", Provinces, "power_price_cny_per_kwh=0.5"),
        AnyMarkets.Tiers("cost_markup=0"),
        AnyMarkets.Owners("rent_policies=[{policy: profit_seeking, weight: 1}]", "capex_subsidy_share=0"),
        "supply.pricing.cover_elasticity=0",
        "centers.rents.most_change_share=0");

    public static string[][] OfPrices { get; } =
    [
        [AllPricesEqual],
        [Each("cards", Cards, "list_cost_cny=100"), Each("cards", Cards, "list_cost_cny=10000000"), "cards[A800].annual_cost_fall=0.9"],
        [Each("provinces", Provinces, "power_price_cny_per_kwh=0"), Each("provinces", Provinces, "power_price_cny_per_kwh=10")],
        [Each("cards", Cards, "fp16_tflops=100"), Each("cards", Cards, "fp16_tflops=100000"), Each("cards", Cards, "gemm_efficiency=0.01", "memory_bandwidth_gb_s=1")],
        [
            "supply.shipments=[]",
            "supply.lot_sizes=[{min_servers: 1, max_servers: 1, weight: 1}]",
            "supply.lot_sizes=[{min_servers: 1, max_servers: 100000, weight: 1}]",
            All("supply.shipments=[{card: A800, quarter: 2023-Q3, units: 1.0e+8, sigma: 1}]", "supply.lot_sizes=[{min_servers: 100000, max_servers: 100000, weight: 1}]"),
        ],
        [AnyMarkets.Tiers("lead_days=0"), AnyMarkets.Tiers("lead_days=1000"), AnyMarkets.Tiers("cost_markup=1")],
        ["supply.pricing.target_cover_days=1", "supply.pricing.target_cover_days=365", All("supply.pricing.cover_elasticity=2", "supply.pricing.weekly_adjustment=1", "supply.pricing.normal_margin=1"), "supply.pricing.max_price_over_cost=1"],
        [All("supply.pricing.clear_after_days=1", "supply.pricing.clearing_loss=0.9"), "supply.pricing.max_weekly_change=0"],
        ["supply.outside_demand=[]", "supply.outside_demand[0].elasticity=10", "supply.outside_demand[2].share_of_shipments=1"],
        ["supply.consumer_shocks[0].factor=100", "supply.seasonality=[0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0]"],
    ];

    public static string[][] OfCenters { get; } =
    [
        [.. new[] { "profit_seeking", "penetration_then_list", "fixed_list" }.Select(policy => AnyMarkets.Owners($"rent_policies=[{{policy: {policy}, weight: 1}}]"))],
        [AnyMarkets.Owners("captive_at_opening=1", "captive_ceiling=1"), AnyMarkets.Owners("captive_at_opening=0", "captive_ceiling=0")],
        [AnyMarkets.Owners("offered_share=0"), AnyMarkets.Owners("offered_share=1")],
        [AnyMarkets.Owners("anchor_probability=1", "anchor_share=1"), AnyMarkets.Owners("anchor_probability=1", "anchor_share=0.5", "captive_ceiling=1", "captive_at_opening=1")],
        [AnyMarkets.Owners("debt_share=1"), AnyMarkets.Owners("capex_subsidy_share=1"), All("centers.costs.loan_rate=1", "centers.costs.loan_years=0.5")],
        [AnyMarkets.Owners("frame_contract_days=3650"), All(AnyMarkets.Owners("frame_contract_days=1"), "supply.frame_markup=1", "supply.frame_allocation_weight=1000000"), "supply.frame_allocation_weight=0"],
        [
            All("centers.rents.review_days=1", AnyMarkets.Owners("support_share=0"), "centers.exit.fire_sale_days=1"),
            All("centers.rents.review_days=3", AnyMarkets.Owners("support_share=0"), "centers.exit.acquirer_return=1", "centers.costs.staff_cny_per_card_year=1000000"),
            All("centers.rents.review_days=2", "centers.exit.mothball_after_days=30", AnyMarkets.Owners("appraisal_strictness=1", "support_share=100"), "centers.exit.reopen_margin=1"),
        ],
        ["centers.stages.cards_ordered_before_days=0", "centers.stages.cards_ordered_before_days=3650"],
        [AnyMarkets.Owners("appraisal_strictness=0"), AnyMarkets.Owners("appraisal_strictness=1", "hurdle_rate=1")],
        ["centers.costs.service_years=0.5", "centers.costs.service_years=50", All("centers.costs.service_years=0.5", "centers.costs.resale_fall_per_year=0")],
        ["centers.costs.hall_cny_per_kw=0", "centers.costs.hall_cny_per_kw=1000000", "centers.costs.staff_cny_per_card_year=1000000", "centers.costs.network_share_of_cards=5"],
        ["centers.rents.expected_fill=0.01", "centers.rents.expected_fill=1", "centers.rents.target_payback_years=0.5"],
        [All("centers.rents.most_change_share=10", "centers.rents.review_days=1"), All("centers.rents.imitation_share=1", "centers.rents.imitation_peers=1000"), "centers.rents.most_load_over_room=100"],
        ["centers.build_ahead.ratio=0.01", "centers.build_ahead.ratio=10", "centers.build_ahead.forecast=naive", "centers.build_ahead.forecast=trend"],
        [
            All("centers.stages.tender_days=1", "centers.stages.award_days=1", "centers.stages.construction_days=1", "centers.stages.install_days=0"),
            All("centers.stages.patience_for_cards_days=1", "centers.stages.max_delay_days=0"),
        ],
    ];

    public static string[][] OfDemand { get; } =
    [
        [Each("demand.segments", Segments, "requests_per_year=0"), Each("demand.segments", Segments, "requests_per_year=150"), Each("demand.segments", Segments, "requests_sigma=2")],
        ["demand.running_at_start=0", "demand.running_at_start=10", "demand.price_elasticity_of_size=5", "demand.work[0].need=[{date: 2023-03-01, factor: 1.0e-6}, {date: 2023-09-01, factor: 100}]"],
        [Each("demand.segments", Segments, "growth_per_year=-0.9"), Each("demand.segments", Segments, "growth_per_year=10")],
        [Each("demand.segments", Segments, "budget_factor=0.01"), Each("demand.segments", Segments, "budget_factor=100", "budget_sigma=3")],
        [Each("demand.segments", Segments, "deployment_cost_share=10"), Each("demand.segments", Segments, "familiarity_worth=10", "learning_per_lease=1")],
        [Each("demand.segments", Segments, "known_centers=0", "broker_use=1"), Each("demand.segments", Segments, "known_centers=1000", "broker_use=0")],
        ["demand.burst_sigma=3", "demand.requests_per_burst=20", "demand.weekday_factors=[0, 0, 0, 0, 0, 0, 0]", "demand.weekday_factors=[7, 0, 0, 0, 0, 0, 0]"],
        [Each("demand.work", Kinds, "size_sigma=5"), Each("demand.work", Kinds, "max_pflops=1000000", "median_pflops=100000"), Each("demand.work", Kinds, "median_pflops=0.000001")],
        [Each("demand.work", Kinds, "length_sigma=5", "max_days=3650"), Each("demand.work", Kinds, "median_days=0.01", "max_days=1")],
        [Each("demand.work", Kinds, "min_memory_gb=10000"), Each("demand.work", Kinds, "latency_bound_share=1", "latency_bound_ms=0.1"), Each("demand.work", Kinds, "median_data_tb=1000000")],
        ["demand.reference_value_cny_per_pflop_day=1", "demand.reference_value_cny_per_pflop_day=100000"],
    ];

    public static string[][] OfMatching { get; } =
    [
        ["matching.rounds=1", "matching.rounds=20"],
        ["matching.patience_days=0", "matching.patience_days=365"],
        ["matching.choice_noise=0", "matching.choice_noise=10"],
        ["matching.search_per_request=0", "matching.search_per_request=100"],
        ["matching.ecosystem_misfit_factor=100", "matching.ecosystem_feasible_quality=0"],
        [AnyMarkets.Brokers("commission=0.5"), AnyMarkets.Brokers("running_cny_per_year=1.0e+10"), AnyMarkets.Brokers("local_coverage=1", "national_coverage=1")],
        ["performance.stack_floor=0.01", "performance.active_share=0.01", "performance.active_share=1"],
    ];

    public static string[][] OfPolicy { get; } =
    [
        [
            "policy=[]",
            "policy=[{date: 2023-07-01, kind: compute_voucher, amount: 1}]",
            "policy=[{date: 2023-07-10, kind: capex_subsidy, amount: 1}, {date: 2023-07-10, kind: power_subsidy, amount: 10}]",
            "policy=[{date: 2023-07-02, kind: export_control, cards: [A800, Ascend910B, RTX4090]}, {date: 2023-08-01, kind: export_release, cards: [A800]}]",
            "policy=[{date: 2023-07-01, kind: approval_gate, amount: 1}]",
            "policy=[{date: 2023-07-01, kind: approval_gate, amount: 1, lag_months: 12, provinces: [Beijing]}]",
            "policy=[{date: 2023-07-01, kind: compute_voucher, amount: 1, budget_cny: 0, central: true}, {date: 2023-07-01, kind: power_subsidy, amount: 10, budget_cny_per_year: 1}]",
            "policy=[{date: 2023-07-01, kind: public_purchase, amount: 1, buyer_share: 0}, {date: 2023-07-03, kind: public_purchase, amount: 0, buyer_share: 1}]",
            "policy=[{date: 2023-07-01, kind: public_purchase, amount: 1, buyer_share: 1, budget_cny: 0}]",
            "policy=[{date: 2023-07-01, kind: peak_valley_tariff, amount: 0.9}, {date: 2023-07-01, kind: pue_limit, amount: 1}, {date: 2023-07-01, kind: pue_surcharge, amount: 10}]",
            "policy=[{date: 2023-07-01, kind: transfer_discount, amount: 0.99}, {date: 2023-07-01, kind: compute_voucher, amount: 1}]",
            All(
                "brokers.kinds=[{kind: national_platform, count: 1, commission: 0, local_coverage: 1, national_coverage: 1, ranking_error: 0, set_up_cny: 0, running_cny_per_year: 0}]",
                "policy=[{date: 2023-07-01, kind: national_platform, amount: 1}]"),
            "policy=[{date: 2023-07-05, kind: price_guidance, amount: 0.01}]",
            "policy=[{date: 2023-07-05, kind: price_guidance, amount: 0.5}, {date: 2023-07-05, kind: consolidation, amount: 1000000}]",
            "policy=[{date: 2023-07-01, kind: time_sharing, amount: 1}, {date: 2023-07-01, kind: scale_up_upgrade, amount: 512}]",
        ],
    ];

    public static string[] OfNamedCenters { get; } =
    [
        "centers.named=[{name: a}]",
        "centers.named=[{name: a, cards: {delivered: 2023-07-01, count: 1000000, price_cny: 10000000, model: RTX4090}, loan: {share: 1, rate: 1, years: 0.5}, subsidy_share: 1}]",
        "centers.named=[{name: a, cards: {delivered: 2023-07-01, supply: contract, count: 64}, anchor: true, anchor_share: 1, contracts: [{cards: 64, rent_cny_per_card_day: 1000000, defaults_on: 2023-08-10}]}]",
        "centers.named=[{name: a, cards: {delivered: 2023-07-01, supply: contract, count: 9, model: A800}, contracts: [{cards: 9, rent_cny_per_card_day: 0, until: 2023-08-20}]}, {name: b, cards: {delivered: 2023-07-01, count: 64, model: RTX4090}}]",
    ];

    public static string[][] OfAssumptions { get; } =
    [
        ["centers.card_choice.price_elasticity=20", "centers.card_choice.value_sensitivity=20", All("centers.card_choice.shortage_aversion=20", "centers.card_choice.least_availability=0"), "centers.card_choice.smallest_servers=10000"],
        [All("centers.construction.hall_cards=1", "centers.construction.max_halls=1000"), All("centers.construction.order_tolerance_share=0", "centers.construction.least_order_share=1"), "centers.construction.paid_at_award_share=1"],
        [All("centers.purchasing.ask_every_days=1", "centers.purchasing.max_parts=1000", "centers.purchasing.smallest_part_cards=1", "centers.purchasing.shortage_ask_factor=100"), All("centers.purchasing.ask_every_days=365", "centers.purchasing.frame_wait_days=0")],
        ["centers.appraisal.optimism_sigma=2", All("centers.appraisal.steepest_trend_per_year=-0.9", "centers.appraisal.trend_believed_share=1"), All("centers.appraisal.card_fill_weight=100", "centers.appraisal.review_days=1")],
        [All("centers.leasing.known_tenant_worth=10", "centers.leasing.longer_lease_worth=10", "centers.leasing.fill_memory_days=1"), All("centers.captive_work.weekly_memory_share=0.9999", "centers.captive_work.weekly_sigma=2")],
        [All("centers.draw.software_quality_spread=1", "centers.draw.card_half_life_years=0.05", "centers.draw.usual_site_cards=1")],
        [All("supply.pricing.bounds.least_cover_days=0.01", "supply.pricing.bounds.deepest_cut_share=0.95"), All("supply.pricing.bounds.least_cover_days=365", "supply.pricing.bounds.unwanted_cover_factor=1000")],
        [All("supply.frames.lag_days=1", "supply.frames.follow_share=1", "supply.frames.arrears_days=0"), "supply.frames.arrears_days=3650", All("supply.pricing.backlog_horizon_days=1", "supply.pricing.paid_price_days=1")],
        [All("supply.traders.stock_up_factor=100", "supply.traders.sell_down_factor=0.01", "supply.traders.trend_seen_share=0"), All("supply.traders.trend_memory_days=1", "supply.traders.earnings_memory_days=1")],
        ["policy=[{date: 2023-08-15, announced: 2023-07-05, kind: export_control, cards: [A800]}]"],
        [All("supply.suppliers.demand_memory_days=1", "supply.suppliers.spot_cover_share=10", "supply.suppliers.entry_chance=1"), "supply.suppliers.lead_sigma=2"],
        ["supply.upstream.pool_days=1", All("supply.outside_buyers.price_scale=0.005", "supply.outside_buyers.weekly_sigma=2"), "supply.outside_buyers.price_scale=10"],
        [All("matching.nearness.local_look_up_share=1", "matching.nearness.local_broker_factor=0"), All("measures.card_price_memory_days=1", "measures.idle_cause_memory_days=1")],
    ];

    /// <summary>The same values for each item of a list.</summary>
    public static string Each(string list, string[] keys, params string[] values) =>
        string.Join(And, keys.SelectMany(key => values.Select(value => $"{list}[{key}].{value}")));

    private static string All(params string[] assignments) => string.Join(And, assignments);
}
