using System.Runtime.InteropServices;
using MarketSim.Market.Boards;
using MarketSim.Market.Identity;
using MarketSim.Market.Inputs;
using MarketSim.Market.Randomness;
using MarketSim.Market.Setting;

namespace MarketSim.Market.Buyers;

/// <summary>
/// Whom a buyer knows: brokers, the centers that it has rented from, and others, of which it looks up a few more with each request, near ones first, and forgets those it
/// has not come across for long.
/// </summary>
internal sealed class Contacts
{
    private readonly MarketSetting _setting;
    private readonly int _province;
    private readonly List<int> _centers = [];
    private readonly List<int> _lastSeen = [];
    private readonly List<int> _brokers = [];
    private readonly List<int> _together = [];
    private readonly double _platformMark;
    private readonly int _firstLookUps;
    private RandomStream _stream;
    private bool _started;

    public Contacts(MarketSetting setting, AgentId buyer, BuyerProfile profile)
    {
        _setting = setting;
        _province = profile.Province;
        _stream = setting.Stream(buyer, Purpose.Contacts);
        _platformMark = _stream.NextUniform();
        _firstLookUps = _stream.NextPoisson(setting.Segments[profile.Segment].KnownCenters);
        DrawBrokers();
    }

    /// <summary>The centers known, and some more, in order of index and without repetition.</summary>
    /// <param name="many">More of them, ascending.</param>
    /// <param name="few">More of them, in any order.</param>
    /// <remarks>Good until the next call.</remarks>
    public ReadOnlySpan<int> With(IReadOnlyList<int> many, IEnumerable<int> few)
    {
        _together.Clear();
        Merge(many);
        foreach (int center in few)
        {
            int place = _together.BinarySearch(center);
            if (place < 0)
            {
                _together.Insert(~place, center);
            }
        }

        return CollectionsMarshal.AsSpan(_together);
    }

    private void Merge(IReadOnlyList<int> more)
    {
        int next = 0;
        foreach (int center in _centers)
        {
            while (next < more.Count && more[next] < center)
            {
                _together.Add(more[next++]);
            }

            next += next < more.Count && more[next] == center ? 1 : 0;
            _together.Add(center);
        }

        for (; next < more.Count; next++)
        {
            _together.Add(more[next]);
        }
    }

    /// <summary>Comes across a center: by looking it up, or by having rented there.</summary>
    public void Meet(int center, int day)
    {
        int place = _centers.BinarySearch(center);
        if (place < 0)
        {
            _centers.Insert(~place, center);
            _lastSeen.Insert(~place, day);
        }
        else
        {
            _lastSeen[place] = day;
        }
    }

    /// <summary>Looks up some centers on the board; the first time as many as the buyer knows from before.</summary>
    /// <param name="board">The board.</param>
    /// <param name="day">Today.</param>
    /// <param name="familiarity">The sellers rented from, which are not forgotten.</param>
    public void Search(Board board, int day, Familiarity familiarity)
    {
        Forget(day - _setting.Scenario.Matching.ContactDays, familiarity);
        double nearShare = _setting.Scenario.Matching.Nearness.LocalLookUpShare;
        int lookUps = _setting.Scenario.Matching.SearchPerRequest + (_started ? 0 : _firstLookUps);
        _started = true;
        for (int i = 0; i < lookUps; i++)
        {
            bool near = _stream.NextBernoulli(nearShare);
            double mark = _stream.NextUniform();
            IReadOnlyList<int> local = board.ListedIn(_province);
            int found = near && local.Count > 0 ? local[(int)(mark * local.Count)] : board.CenterBySalience(mark);
            if (found >= 0)
            {
                Meet(found, day);
            }
        }
    }

    /// <summary>The brokers to take a request to: active contacts, and the national platform once the buyer has adopted it.</summary>
    public IEnumerable<int> Brokers(Board board)
    {
        int left = _setting.Scenario.Brokers.BrokersPerRequest;
        for (int broker = 0; broker < _setting.Population.Brokers.Count && _platformMark < board.Policy.NationalPlatformAdoption; broker++)
        {
            if (_setting.Population.Brokers[broker].Kind == BrokerKind.NationalPlatform && board.Brokers[broker] is { Active: true })
            {
                yield return broker;
            }
        }

        foreach (int broker in _brokers)
        {
            if (left > 0 && board.Brokers[broker] is { Active: true })
            {
                left--;
                yield return broker;
            }
        }
    }

    private void Forget(int seenBefore, Familiarity familiarity)
    {
        int kept = 0;
        for (int place = 0; place < _centers.Count; place++)
        {
            if (_lastSeen[place] >= seenBefore || familiarity.Has(_centers[place]))
            {
                _centers[kept] = _centers[place];
                _lastSeen[kept++] = _lastSeen[place];
            }
        }

        _centers.RemoveRange(kept, _centers.Count - kept);
        _lastSeen.RemoveRange(kept, _lastSeen.Count - kept);
    }

    private void DrawBrokers()
    {
        IReadOnlyList<BrokerProfile> all = _setting.Population.Brokers;
        if (all.Count == 0)
        {
            return;
        }

        double localFactor = _setting.Scenario.Matching.Nearness.LocalBrokerFactor;
        double[] weights = [.. all.Select(broker => Weight(broker, localFactor))];
        int wanted = _stream.NextPoisson(_setting.Scenario.Brokers.ContactsPerBuyer);
        for (int i = 0; i < wanted && weights.Any(weight => weight > 0); i++)
        {
            int broker = _stream.NextWeighted(weights);
            weights[broker] = 0;
            _brokers.Add(broker);
        }
    }

    private double Weight(BrokerProfile broker, double localFactor) =>
        broker.Kind == BrokerKind.NationalPlatform ? 0 : broker.Reach * (broker.Province == _province ? localFactor : 1);
}
