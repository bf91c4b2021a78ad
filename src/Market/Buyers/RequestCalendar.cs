using MarketSim.Market.Identity;
using MarketSim.Market.Inputs;
using MarketSim.Market.Letters;
using MarketSim.Market.Setting;
using MarketSim.Market.Steps;

namespace MarketSim.Market.Buyers;

/// <summary>When a buyer's requests come: bursts at their days, and work that goes on under a further lease.</summary>
internal sealed class RequestCalendar(MarketSetting setting, AgentId id, BuyerProfile profile)
{
    private readonly RequestDraw _draw = new(setting, id, profile);
    private readonly List<Request> _further = [];
    private int _nextBurst = -1;
    private int _drawn;

    /// <summary>Whether a further request is due tomorrow.</summary>
    public bool WorkGoesOn => _further.Count > 0;

    /// <summary>Takes up work that runs already, and waits for the first burst.</summary>
    public void Start(in Turn turn)
    {
        _further.AddRange(_draw.Running(_drawn));
        _drawn += _further.Count;
        if (_further.Count > 0)
        {
            turn.Outbox.WakeAt(0, PhaseKind.Demand);
        }

        WakeForNextBurst(turn);
    }

    /// <summary>Wakes the buyer on the morning of its next burst, when one comes within the horizon.</summary>
    private void WakeForNextBurst(in Turn turn)
    {
        if (_draw.NextBurst(turn.Day) is { } day)
        {
            _nextBurst = day;
            turn.Outbox.WakeAt(day, PhaseKind.Demand);
        }
    }

    /// <summary>Requests due today: further ones first, then those of a burst.</summary>
    public IReadOnlyList<Request> Due(in Turn turn, double rationality)
    {
        bool burst = turn.Day == _nextBurst;
        if (_further.Count == 0 && !burst)
        {
            return [];
        }

        List<Request> due = [.. _further];
        _further.Clear();
        if (burst)
        {
            for (int left = _draw.BurstSize(); left > 0; left--)
            {
                due.Add(_draw.Draw(_drawn++, turn.Day, rationality, turn.Board.Report.CostOverValue));
            }

            WakeForNextBurst(turn);
        }

        return due;
    }

    /// <summary>Work whose lease has ended may go on under a further one.</summary>
    public void GoOn(in BuyerLease lease, int day, double rationality)
    {
        if (_draw.GoOn(lease, day, rationality) is { } further)
        {
            _further.Add(further);
        }
    }
}
