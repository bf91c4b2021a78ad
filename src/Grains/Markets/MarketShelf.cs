using System.Collections.Concurrent;
using MarketSim.Market.Engine;
using MarketSim.Market.Inputs;

namespace MarketSim.Grains.Markets;

/// <summary>The markets of a silo, each worked out once and shared by all its agents there.</summary>
/// <remarks>Held weakly: a market is there as long as an agent lives in it, so an ensemble of any length takes the memory of the replicates under way.</remarks>
public sealed class MarketShelf(IMarketMaker maker)
{
    private readonly ConcurrentDictionary<string, Slot<Scenario>> _scenarios = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<(string Hash, ulong Seed), Slot<MarketSetting>> _settings = new();

    /// <summary>Makes the agents.</summary>
    public IMarketMaker Maker { get; } = maker;

    /// <summary>The market that was ordered.</summary>
    public MarketSetting Get(MarketOrder order) =>
        _settings.GetOrAdd((order.ScenarioHash, order.Seed), static _ => new()).Get(() =>
        {
            Scenario scenario = _scenarios.GetOrAdd(order.ScenarioHash, static _ => new()).Get(() => Maker.Read(order.ScenarioJson));
            return new MarketSetting(scenario, Maker.Draw(scenario, order.Seed), order.Seed);
        });

    private sealed class Slot<T>
        where T : class
    {
        private readonly Lock _lock = new();
        private readonly WeakReference<T?> _content = new(null);

        public T Get(Func<T> make)
        {
            lock (_lock)
            {
                if (!_content.TryGetTarget(out T? content))
                {
                    content = make();
                    _content.SetTarget(content);
                }

                return content;
            }
        }
    }
}
