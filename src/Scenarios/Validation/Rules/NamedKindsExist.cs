using MarketSim.Market.Policies;

namespace MarketSim.Scenarios.Validation.Rules;

/// <summary>What a part of the scenario counts on, another part defines: segments for buyers, owners for centers, the national platform.</summary>
internal sealed class NamedKindsExist : IScenarioRule
{
    public void Check(Spot scenario, Findings findings)
    {
        Spot demand = scenario[nameof(Scenario.Demand)];
        Spot centers = scenario[nameof(Scenario.Centers)];
        Spot segments = demand[nameof(DemandInputs.Segments)];
        CheckNotEmpty(demand[nameof(DemandInputs.Buyers)], segments, "buyers have no segment to belong to", findings);
        CheckNotEmpty(centers[nameof(CenterInputs.OperatingAtStart)], centers[nameof(CenterInputs.Owners)], "centers have no owner to belong to", findings);
        CheckPolicy(scenario, findings);
    }

    private static void CheckPolicy(Spot scenario, Findings findings)
    {
        Spot brokers = scenario[nameof(Scenario.Brokers)][nameof(BrokerInputs.Kinds)];
        bool hasPlatform = brokers.Items.Any(kind =>
            kind[nameof(BrokerKindInputs.Kind)].Choice<BrokerKind>() == BrokerKind.NationalPlatform && kind[nameof(BrokerKindInputs.Count)].Number > 0);
        foreach (Spot policy in scenario[nameof(Scenario.Policy)].Items)
        {
            Spot kind = policy[nameof(PolicyEvent.Kind)];
            if (kind.Text == NationalPlatform.Name && brokers.IsWritten && !hasPlatform)
            {
                string platform = RecordShape.NameOf(nameof(BrokerKind.NationalPlatform));
                kind.Refuse(findings, "the policy opens a platform that brokers.kinds does not have", $"a kind '{platform}' with count 1 in brokers.kinds");
            }
        }
    }

    private static void CheckNotEmpty(Spot count, Spot list, string message, Findings findings)
    {
        if (count.Number > 0 && list.IsWritten && list.Node is Yaml.SequenceNode { Items.Count: 0 })
        {
            list.Refuse(findings, message, "at least one");
        }
    }
}
