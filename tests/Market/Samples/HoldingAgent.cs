using MarketSim.Market.Books;
using MarketSim.Market.Identity;
using MarketSim.Market.Steps;

namespace MarketSim.Market.Tests.Samples;

/// <summary>An agent whose holdings a test sets, to play honest and dishonest steps to a ledger.</summary>
internal sealed class HoldingAgent(AgentId id) : Agent(id)
{
    public Holdings Now { get; set; }

    public override Holdings Holdings => Now;

    public override void Start(in Turn turn)
    {
    }

    public override void Step(in Turn turn)
    {
    }

    public override object? Summarize() => null;

    public override IReadOnlyDictionary<string, string> Describe() => new Dictionary<string, string>();
}
