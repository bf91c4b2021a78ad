using MarketSim.Market.Identity;
using MarketSim.Workbench.Charts;
using MarketSim.Workbench.Jobs;

namespace MarketSim.Workbench.Live;

/// <summary>Agents whose state is written down every few days, so that their history can be drawn. It asks them and changes nothing.</summary>
public sealed class FollowedAgents
{
    /// <summary>Days from one question to the next.</summary>
    public const int EveryDays = 10;

    private const int MostAgents = 8;
    private readonly Lock _writing = new();
    private readonly List<(AgentId Agent, List<(int Day, IReadOnlyDictionary<string, string> State)> History)> _followed = [];

    /// <summary>The agents that are followed, the last one first.</summary>
    public IReadOnlyList<AgentId> Agents
    {
        get
        {
            lock (_writing)
            {
                return [.. _followed.Select(one => one.Agent).Reverse()];
            }
        }
    }

    /// <summary>Follows an agent; of more than a few, the first one is let go.</summary>
    public void Follow(AgentId agent)
    {
        lock (_writing)
        {
            if (_followed.All(one => one.Agent != agent))
            {
                _followed.Add((agent, []));
                if (_followed.Count > MostAgents)
                {
                    _followed.RemoveAt(0);
                }
            }
        }
    }

    /// <summary>Follows an agent no longer.</summary>
    public void LetGo(AgentId agent)
    {
        lock (_writing)
        {
            _followed.RemoveAll(one => one.Agent == agent);
        }
    }

    /// <summary>The history of each figure that is a number and that changed.</summary>
    /// <param name="agent">The agent.</param>
    /// <param name="start">First day of the run.</param>
    public IReadOnlyList<(string Figure, IReadOnlyList<ChartPoint> Points)> HistoryOf(AgentId agent, DateOnly start)
    {
        (int Day, IReadOnlyDictionary<string, string> State)[] history;
        lock (_writing)
        {
            history = [.. _followed.Where(one => one.Agent == agent).SelectMany(one => one.History)];
        }

        return
        [
            .. history.SelectMany(one => one.State.Keys).Distinct().Order(StringComparer.Ordinal)
                .Select(figure => (figure, (IReadOnlyList<ChartPoint>)[.. history.Select(one => new ChartPoint(start.AddDays(one.Day - 1), Number(one.State.GetValueOrDefault(figure))))]))
                .Where(line => line.Item2.Select(point => point.Value).Where(double.IsFinite).Distinct().Count() > 1),
        ];
    }

    /// <summary>Asks those that are followed, if it is time.</summary>
    public async Task DayDoneAsync(ILiveMarket market, int day)
    {
        AgentId[] due;
        lock (_writing)
        {
            due = [.. _followed.Where(one => one.History.Count == 0 || day - one.History[^1].Day >= EveryDays).Select(one => one.Agent)];
        }

        foreach (AgentId agent in due)
        {
            if (await market.DescribeAsync(agent) is { } state)
            {
                lock (_writing)
                {
                    _followed.Find(one => one.Agent == agent).History?.Add((day, state));
                }
            }
        }
    }

    private static double Number(string? text) => double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out double number) ? number : double.NaN;
}
