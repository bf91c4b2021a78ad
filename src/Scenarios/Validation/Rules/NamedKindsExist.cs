using MarketSim.Market.Inputs;
using MarketSim.Scenarios.Shapes;

namespace MarketSim.Scenarios.Validation.Rules;

/// <summary>What a part of the scenario counts on, another part defines: kinds of work, segments, owners of centers, the national platform.</summary>
internal sealed class NamedKindsExist : IScenarioRule
{
    public void Check(Spot scenario, Findings findings)
    {
        Spot demand = scenario[nameof(Scenario.Demand)];
        Spot centers = scenario[nameof(Scenario.Centers)];
        Spot work = demand[nameof(DemandInputs.Work)];
        Spot segments = demand[nameof(DemandInputs.Segments)];
        foreach (Spot segment in segments.Items)
        {
            CheckDefined<WorkType>(segment[nameof(SegmentInputs.Work)].Items, nameof(WorkWeight.Work), work, findings);
        }

        CheckNotEmpty(demand[nameof(DemandInputs.Buyers)], segments, "buyers have no segment to belong to", findings);
        CheckNotEmpty(centers[nameof(CenterInputs.OperatingAtStart)], centers[nameof(CenterInputs.Owners)], "centers have no owner to belong to", findings);
        CheckPolicy(scenario, segments, findings);
    }

    private static void CheckPolicy(Spot scenario, Spot segments, Findings findings)
    {
        Spot brokers = scenario[nameof(Scenario.Brokers)][nameof(BrokerInputs.Kinds)];
        bool hasPlatform = brokers.Items.Any(kind =>
            kind[nameof(BrokerKindInputs.Kind)].Choice<BrokerKind>() == BrokerKind.NationalPlatform && kind[nameof(BrokerKindInputs.Count)].Number > 0);
        foreach (Spot policy in scenario[nameof(Scenario.Policy)].Items)
        {
            Spot kind = policy[nameof(PolicyEvent.Kind)];
            if (kind.Choice<PolicyKind>() == PolicyKind.NationalPlatform && brokers.IsWritten && !hasPlatform)
            {
                string platform = RecordShape.NameOf(nameof(BrokerKind.NationalPlatform));
                kind.Refuse(findings, "the policy opens a platform that brokers.kinds does not have", $"a kind '{platform}' with count 1 in brokers.kinds");
            }

            HashSet<Segment> known = [.. Named<Segment>(segments, nameof(SegmentInputs.Segment))];
            foreach (Spot segment in policy[nameof(PolicyEvent.Segments)].Items)
            {
                CheckOne(segment, known, segments, findings);
            }
        }
    }

    private static void CheckDefined<T>(IReadOnlyList<Spot> uses, string property, Spot definitions, Findings findings)
        where T : struct, Enum
    {
        HashSet<T> known = [.. Named<T>(definitions, property)];
        foreach (Spot use in uses)
        {
            CheckOne(use[property], known, definitions, findings);
        }
    }

    private static void CheckOne<T>(Spot use, HashSet<T> known, Spot definitions, Findings findings)
        where T : struct, Enum
    {
        if (known.Count > 0 && use.Choice<T>() is { } value && !known.Contains(value))
        {
            IEnumerable<string> names = known.Order().Select(name => RecordShape.NameOf(name.ToString()));
            use.Refuse(findings, $"'{use.Text}' is not defined in {definitions.Path}", string.Join(", ", names));
        }
    }

    private static IEnumerable<T> Named<T>(Spot definitions, string property)
        where T : struct, Enum =>
        definitions.Items.Select(item => item[property].Choice<T>()).OfType<T>();

    private static void CheckNotEmpty(Spot count, Spot list, string message, Findings findings)
    {
        if (count.Number > 0 && list.IsWritten && list.Node is Yaml.SequenceNode { Items.Count: 0 })
        {
            list.Refuse(findings, message, "at least one");
        }
    }
}
