using MarketSim.Grains.Agents;
using MarketSim.Grains.Failures;
using MarketSim.Grains.Runs;
using MarketSim.Market.Engine;
using MarketSim.Market.Identity;
using MarketSim.Market.Setting;
using MarketSim.Workbench.Jobs;

namespace MarketSim.Simulator.Desk;

/// <summary>A market of grains, whose agents answer while it runs.</summary>
internal sealed class GrainMarket(IGrainFactory grains, string name, MarketSetting setting) : ILiveMarket
{
    public Scenario Scenario => setting.Scenario;

    public Population Population => setting.Population;

    public bool Answers => true;

    private IRunGrain Run => grains.GetGrain<IRunGrain>(name);

    public async Task<IReadOnlyDictionary<string, string>?> DescribeAsync(AgentId agent)
    {
        try
        {
            return (await grains.GetGrain<IAgentGrain>(AgentKey.Of(name, agent)).DescribeAsync()).Content.Figures;
        }
        catch (RunNotFoundException)
        {
            return null;
        }
    }

    public Task<int> SteerAsync(IReadOnlyList<PolicyEvent> policy) => Run.SteerAsync(new(new Steering(0, policy)));

    public async Task<IReadOnlyList<Steering>> SteeringAsync() => (await Run.SteeringAsync()).Content;
}

/// <summary>A market of a plain loop, which nobody can ask.</summary>
internal sealed class LoopMarket(MarketSetting setting) : ILiveMarket
{
    public Scenario Scenario => setting.Scenario;

    public Population Population => setting.Population;

    public bool Answers => false;

    public Task<IReadOnlyDictionary<string, string>?> DescribeAsync(AgentId agent) => Task.FromResult<IReadOnlyDictionary<string, string>?>(null);

    public Task<int> SteerAsync(IReadOnlyList<PolicyEvent> policy) => throw new NotSupportedException("A plain loop takes no changes of policy.");

    public Task<IReadOnlyList<Steering>> SteeringAsync() => Task.FromResult<IReadOnlyList<Steering>>([]);
}
