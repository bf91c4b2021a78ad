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
    private readonly Index<Province> _province;
    private readonly CenterMap<int> _lastSeen = new();
    private readonly List<Index<BrokerProfile>> _brokers = [];
    private readonly double _platformMark;
    private readonly int _firstLookUps;
    private RandomStream _stream;
    private bool _started;
    private int _forgotBefore = int.MinValue;

    public Contacts(MarketSetting setting, AgentId buyer, BuyerProfile profile)
    {
        _setting = setting;
        _province = profile.Province;
        _stream = setting.Stream(buyer, Purpose.Contacts);
        _platformMark = _stream.NextUniform();
        _firstLookUps = _stream.NextPoisson(setting.Segments[profile.Segment].KnownCenters);
        DrawBrokers();
    }

    /// <summary>The centers known, a bit each.</summary>
    public ReadOnlySpan<ulong> Known => _lastSeen.Words;

    /// <summary>Comes across a center: by looking it up, or by having rented there.</summary>
    public void Meet(Index<CenterProfile> center, int day) => _lastSeen.Set(center, day);

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
            IReadOnlyList<Index<CenterProfile>> local = board.ListedIn(_province);
            Index<CenterProfile>? found = near && local.Count > 0 ? local[(int)(mark * local.Count)] : board.CenterBySalience(mark);
            if (found is { } center)
            {
                Meet(center, day);
            }
        }
    }

    /// <summary>The brokers to take a request to: active contacts, and the national platform once the buyer has adopted it.</summary>
    public IEnumerable<Index<BrokerProfile>> Brokers(Board board)
    {
        int left = _setting.Scenario.Brokers.BrokersPerRequest;
        for (int broker = 0; broker < _setting.Population.Brokers.Count && _platformMark < board.Policy.NationalPlatformAdoption; broker++)
        {
            if (_setting.Population.Brokers[broker].Kind == BrokerKind.NationalPlatform && board.Brokers[broker] is { Active: true })
            {
                yield return new(broker);
            }
        }

        foreach (Index<BrokerProfile> broker in _brokers)
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
        if (seenBefore > _forgotBefore)
        {
            _forgotBefore = seenBefore;
            _lastSeen.RemoveWhere(
                (seenBefore, familiarity), static (now, center, lastSeen) => lastSeen < now.seenBefore && !now.familiarity.Has(center));
        }
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
            _brokers.Add(new(broker));
        }
    }

    private double Weight(BrokerProfile broker, double localFactor) =>
        broker.Kind == BrokerKind.NationalPlatform ? 0 : broker.Reach * (broker.Province == _province ? localFactor : 1);
}
