using MarketSim.Market.Boards;
using MarketSim.Market.Books;
using MarketSim.Market.Identity;
using MarketSim.Market.Inputs;
using MarketSim.Market.Setting;
using MarketSim.Market.Steps;

namespace MarketSim.Market.Centers;

/// <summary>Tenders on the market, as other projects make them: the center opens when all cards have come, or when patience ends with those that did.</summary>
internal sealed class NamedTender : NamedSupply
{
    private readonly MarketSetting _setting;
    private readonly AgentId _id;
    private readonly CenterProfile _profile;
    private readonly double? _paysAtMostCny;
    private readonly NamedSchedule _days;
    private readonly TenderPurchase _purchase;
    private int _askOn = int.MaxValue;
    private bool _over;

    public NamedTender(MarketSetting setting, AgentId id, CenterProfile profile, double? paysAtMostCny, long count, NamedSchedule days)
    {
        (_setting, _id, _profile, _paysAtMostCny, _days) = (setting, id, profile, paysAtMostCny, days);
        _purchase = new TenderPurchase(setting.Scenario.Centers, profile.Card, count);
    }

    public override CardPurchase Purchase => _purchase;

    public override bool HasFailed => _over && _purchase.Received == 0;

    public override void Begin(in Turn turn) =>
        WakeAt(turn, Math.Max(turn.Day + 1, _days.DeliveredOn - (int)_setting.Scenario.Centers.Stages.CardsOrderedBeforeDays));

    public override CardsCome Take(in Turn turn)
    {
        if (_over || turn.Day < _askOn)
        {
            return default;
        }

        bool hallReady = turn.Day >= _days.DeliveredOn;
        if (hallReady && turn.Day > _days.DeliveredOn + _setting.Scenario.Centers.Stages.PatienceForCardsDays)
        {
            _purchase.CutTo(_purchase.Received);
        }

        if (_purchase.Complete && hallReady)
        {
            Stop(turn);
            long cards = _purchase.Received;
            return new CardsCome(cards, Replacement.CostCny(turn.Board, _profile.Card), Math.Max(_days.OpensOn, turn.Day + Math.Max(1, _profile.InstallDays)));
        }

        if (!_purchase.Complete)
        {
            double highest = turn.Board.Upstream.LandedCostCny[_profile.Card] * _setting.Scenario.Supply.Pricing.MaxPriceOverCost;
            _purchase.PaysAtMost = Money.FromYuan(_paysAtMostCny ?? highest);
            _purchase.Waiting = Scarcity.Waiting(turn.Board, _profile.Card, turn.Day, _setting.Scenario.Supply.Pricing.BacklogHorizonDays);
            _purchase.Ask(turn, _id);
        }

        int next = turn.Day + _setting.Scenario.Centers.Purchasing.AskEveryDays;
        WakeAt(turn, hallReady ? next : Math.Min(next, _days.DeliveredOn));
        return default;
    }

    public override void Stop(in Turn turn)
    {
        if (!_over)
        {
            _over = true;
            _purchase.Close(turn, _id);
        }
    }

    private void WakeAt(in Turn turn, int day)
    {
        _askOn = day;
        turn.Outbox.WakeAt(day, PhaseKind.Centers);
    }
}
