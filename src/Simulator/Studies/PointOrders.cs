using MarketSim.Grains.Markets;
using MarketSim.Market.Inputs;
using MarketSim.Scenarios;
using MarketSim.Scenarios.Writing;
using MarketSim.Studies.Trials;

namespace MarketSim.Simulator.Studies;

/// <summary>Resolves points into markets that can be ordered. A point is resolved once for all its seeds; the last few are kept.</summary>
/// <param name="scenarios">The scenarios that points start from.</param>
/// <param name="templates">The same as written, for points that change something.</param>
internal sealed class PointOrders(IReadOnlyList<Scenario> scenarios, IReadOnlyList<ScenarioTemplate> templates)
{
    private const int Kept = 32;
    private readonly Lock _lock = new();
    private readonly string[] _hashes = [.. scenarios.Select(ScenarioHash.Of)];
    private readonly Dictionary<StudyPoint, Lazy<(MarketOrder? Order, string Error)>> _orders = [];
    private readonly Queue<StudyPoint> _oldest = [];

    /// <summary>The key of a trial.</summary>
    public TrialKey KeyOf(Trial trial) => TrialKey.Of(trial, _hashes[trial.Point.Scenario]);

    /// <summary>The market of a point, for any seed; or what keeps the point from being one.</summary>
    public (MarketOrder? Order, string Error) Of(StudyPoint point)
    {
        Lazy<(MarketOrder?, string)>? order;
        lock (_lock)
        {
            if (!_orders.TryGetValue(point, out order))
            {
                order = new(() => Resolve(point));
                _orders.Add(point, order);
                _oldest.Enqueue(point);
                if (_oldest.Count > Kept)
                {
                    _orders.Remove(_oldest.Dequeue());
                }
            }
        }

        return order.Value;
    }

    private (MarketOrder?, string) Resolve(StudyPoint point)
    {
        if (point.Set.Count == 0)
        {
            return (ScenarioMarketMaker.Order(scenarios[point.Scenario], scenarios[point.Scenario].Seed), "");
        }

        LoadResult loaded = templates[point.Scenario].With(point.Set);
        return loaded.Scenario is { } scenario
            ? (ScenarioMarketMaker.Order(scenario, scenario.Seed), "")
            : (null, string.Join(" | ", loaded.Diagnostics.Select(wrong => wrong.ToString())));
    }
}
