using MarketSim.Grains.Markets;
using MarketSim.Market.Books;
using MarketSim.Market.Engine;
using MarketSim.Market.Identity;
using MarketSim.Market.Inputs;
using MarketSim.Market.Setting;
using MarketSim.Market.Steps;

namespace MarketSim.Simulator.Tests.Invocations;

/// <summary>Makes markets whose policy office prints money on a certain day, or breaks down.</summary>
internal sealed class ForgingFactory(int day, bool breaksDown = false) : IMarketFactory
{
    private readonly ScenarioMarketFactory _honest = new();

    public Scenario Read(string scenarioJson) => _honest.Read(scenarioJson);

    public Population Draw(Scenario scenario, ulong seed) => _honest.Draw(scenario, seed);

    public Agent Create(MarketSetting setting, AgentId id) => id == AgentId.PolicyOffice ? new Forger(id, day, breaksDown) : MarketAgents.Create(setting, id);

    private sealed class Forger(AgentId id, int day, bool breaksDown) : Agent(id)
    {
        private Money _cash = Money.Zero;

        public override Holdings Holdings => new() { Cash = _cash };

        public override void Start(in Turn turn) => turn.Outbox.WakeAt(day, PhaseKind.Close);

        public override void Step(in Turn turn) =>
            _cash += breaksDown ? throw new NotSupportedException("out of paper") : new Money(12_345);

        public override object? Summarize() => null;

        public override IReadOnlyDictionary<string, string> Describe() => new Dictionary<string, string>();
    }
}
