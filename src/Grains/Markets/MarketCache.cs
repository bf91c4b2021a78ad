using System.Collections.Concurrent;
using MarketSim.Grains.Failures;
using MarketSim.Market.Inputs;
using MarketSim.Market.Setting;

namespace MarketSim.Grains.Markets;

/// <summary>The markets of a silo, each worked out once and shared by all its agents there.</summary>
/// <remarks>Entries are weak: a market stays as long as an agent lives in it. So an ensemble of any length takes the memory of the replicates under way.</remarks>
/// <param name="factory">Makes the agents.</param>
/// <param name="limits">How large markets may be; any size if none.</param>
public sealed class MarketCache(IMarketFactory factory, RunLimits? limits = null)
{
    private const int MostSlots = 256;
    private readonly ConcurrentDictionary<string, Slot<Scenario>> _scenarios = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<(string Hash, ulong Seed), Slot<MarketSetting>> _settings = new();

    /// <summary>Makes the agents.</summary>
    public IMarketFactory Factory { get; } = factory;

    /// <summary>The market that was ordered.</summary>
    /// <exception cref="RunRefusedException">It is larger than is allowed here.</exception>
    public MarketSetting Get(MarketSource order)
    {
        Clear(_settings);
        Clear(_scenarios);
        return _settings.GetOrAdd((order.ScenarioHash, order.Seed), static _ => new()).Get(() =>
        {
            Scenario scenario = _scenarios.GetOrAdd(order.ScenarioHash, static _ => new()).Get(() => Factory.Read(order.ScenarioJson));
            limits?.Require(scenario);
            var setting = new MarketSetting(scenario, Factory.Draw(scenario, order.Seed), order.Seed);
            limits?.Require(setting);
            return setting;
        });
    }

    /// <remarks>
    /// A study of a hundred thousand runs would leave as many empty slots. If a slot is removed while somebody fills it, a market may be worked out twice,
    /// to the same numbers.
    /// </remarks>
    private static void Clear<TKey, T>(ConcurrentDictionary<TKey, Slot<T>> slots)
        where TKey : notnull
        where T : class
    {
        if (slots.Count <= MostSlots)
        {
            return;
        }

        foreach ((TKey key, Slot<T> slot) in slots)
        {
            if (slot.IsEmpty)
            {
                slots.TryRemove(key, out _);
            }
        }
    }

    private sealed class Slot<T>
        where T : class
    {
        private readonly Lock _lock = new();
        private readonly WeakReference<T?> _content = new(null);

        public bool IsEmpty => !_content.TryGetTarget(out _);

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
