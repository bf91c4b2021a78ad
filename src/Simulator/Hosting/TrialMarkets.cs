using MarketSim.Grains.Markets;
using MarketSim.Scenarios;
using MarketSim.Scenarios.Writing;
using MarketSim.Studies.Trials;

namespace MarketSim.Simulator.Hosting;

/// <summary>Resolves the points of a study into markets. A point is resolved once for all its seeds; the latest few are kept.</summary>
/// <param name="scenarios">The scenarios that points start from.</param>
/// <param name="templates">The same scenarios as written, for points that change something.</param>
internal sealed class TrialMarkets(IReadOnlyList<Scenario> scenarios, IReadOnlyList<ScenarioTemplate> templates)
{
    private const int Kept = 32;
    private readonly Lock _lock = new();
    private readonly string[] _hashes = [.. scenarios.Select(ScenarioHash.Of)];
    private readonly Dictionary<StudyPoint, Lazy<(MarketSource? Market, string Error)>> _markets = [];
    private readonly Queue<StudyPoint> _oldest = [];

    /// <summary>The key of a trial.</summary>
    public TrialKey KeyOf(Trial trial) => TrialKey.Of(trial, _hashes[trial.Point.Scenario]);

    /// <summary>The market of a point, for any seed; or why the point has none.</summary>
    public (MarketSource? Market, string Error) Of(StudyPoint point)
    {
        Lazy<(MarketSource?, string)>? market;
        lock (_lock)
        {
            if (!_markets.TryGetValue(point, out market))
            {
                market = new(() => Resolve(point));
                _markets.Add(point, market);
                _oldest.Enqueue(point);
                if (_oldest.Count > Kept)
                {
                    _markets.Remove(_oldest.Dequeue());
                }
            }
        }

        return market.Value;
    }

    private (MarketSource?, string) Resolve(StudyPoint point)
    {
        if (point.Set.Count == 0)
        {
            return (ScenarioMarketFactory.Source(scenarios[point.Scenario], scenarios[point.Scenario].Seed), "");
        }

        LoadResult loaded = templates[point.Scenario].With(point.Set);
        return loaded.Scenario is { } scenario
            ? (ScenarioMarketFactory.Source(scenario, scenario.Seed), "")
            : (null, string.Join(" | ", loaded.Diagnostics.Select(wrong => wrong.ToString())));
    }
}
