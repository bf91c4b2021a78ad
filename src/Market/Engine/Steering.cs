using MarketSim.Market.Identity;
using MarketSim.Market.Inputs;
using MarketSim.Market.Letters;

namespace MarketSim.Market.Engine;

/// <summary>A change of policy that somebody made while a run went on. The same run with the same steering gives the same numbers.</summary>
/// <param name="Day">The day from which it holds, from 0.</param>
/// <param name="Policy">All events of policy from then on, those of the past included.</param>
public sealed record Steering(int Day, IReadOnlyList<PolicyEvent> Policy)
{
    /// <summary>What the policy office is to find in its inbox on the morning of a day; of several changes the last holds.</summary>
    public static Envelope? LetterFor(int day, IEnumerable<Steering> steering) => steering.LastOrDefault(change => change.Day == day) is { } last
        ? new Envelope(AgentId.PolicyOffice, AgentId.PolicyOffice, 0, new PolicyChange(last.Policy))
        : null;
}
