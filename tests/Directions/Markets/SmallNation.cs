using MarketSim.Market.Inputs;
using MarketSim.Scenarios;
using MarketSim.Testing;

namespace MarketSim.Directions.Tests.Markets;

/// <summary>The national scenario at a fifth of its size: fewer provinces, buyers, centers, suppliers, brokers and cards, each agent as large as in the nation.</summary>
/// <remarks>Nothing is set anew: what the national scenario says of prices, costs, budgets, choice and learning holds here too.</remarks>
internal static class SmallNation
{
    /// <summary>Share of the nation's agents and cards.</summary>
    private const double Size = 0.2;

    /// <summary>Coast and west, cheap and dear power, with and without time-sharing.</summary>
    private static readonly string[] Kept =
        ["Beijing", "Jiangsu", "Zhejiang", "Hebei", "Guangdong", "Sichuan", "InnerMongolia", "Guizhou", "Gansu", "Ningxia"];

    private static readonly Scenario Nation = Load();

    /// <summary>The market, cut to a number of years from 2023 on; the half year before is a run-in.</summary>
    public static Scenario Years(int years) => Nation with { Horizon = Nation.Horizon with { End = new DateOnly(2023, 1, 1).AddYears(years).AddDays(-1) } };

    /// <summary>The market with its supply inputs changed.</summary>
    public static Scenario Supply(this Scenario scenario, Func<SupplyInputs, SupplyInputs> change) => scenario with { Supply = change(scenario.Supply) };

    /// <summary>The market with its demand inputs changed.</summary>
    public static Scenario Demand(this Scenario scenario, Func<DemandInputs, DemandInputs> change) => scenario with { Demand = change(scenario.Demand) };

    /// <summary>The market with every segment changed.</summary>
    public static Scenario Segments(this Scenario scenario, Func<Segment, Segment> change) =>
        scenario.Demand(demand => demand with { Segments = [.. demand.Segments.Select(change)] });

    private static Scenario Load()
    {
        LoadResult result = ScenarioLoader.Load(Path.Combine(SmallScenario.Folder, "national-2026.yaml"), new ScenarioOverrides([]));
        return Shrink(result.Scenario ?? throw new InvalidOperationException(string.Join('\n', result.Diagnostics)));
    }

    private static Scenario Shrink(Scenario nation) => nation with
    {
        Name = "small-nation",
        Provinces = [.. nation.Provinces.Where(province => Kept.Contains(province.Id))],
        Supply = nation.Supply with
        {
            Shipments = [.. nation.Supply.Shipments.Select(shipment => shipment with { Units = shipment.Units * Size })],
            Tiers = [.. nation.Supply.Tiers.Select(tier => tier with { Count = Few(tier.Count) })],
        },
        Centers = nation.Centers with
        {
            OperatingAtStart = Few(nation.Centers.OperatingAtStart),
            CapacityAtStartPflops = nation.Centers.CapacityAtStartPflops * Size,
            Entry = nation.Centers.Entry with { UnderWayAtStart = Few(nation.Centers.Entry.UnderWayAtStart) },
            Owners = [.. nation.Centers.Owners.Select(owner => owner with { Prospects = Few(owner.Prospects) })],
        },
        Demand = nation.Demand with { Buyers = Few(nation.Demand.Buyers) },
        Brokers = nation.Brokers with { Kinds = [.. nation.Brokers.Kinds.Select(kind => kind with { Count = Few(kind.Count) })] },
        Policy = [.. nation.Policy.Select(Local).OfType<PolicyEvent>()],
    };

    private static int Few(int count) => (int)Math.Ceiling(count * Size);

    /// <summary>An event without the provinces that are left out; nothing when it acts nowhere else.</summary>
    private static PolicyEvent? Local(PolicyEvent policy)
    {
        List<string> provinces = [.. policy.Provinces.Where(Kept.Contains)];
        return policy.Provinces.Count > 0 && provinces.Count == 0 ? null : policy with { Provinces = provinces };
    }
}
