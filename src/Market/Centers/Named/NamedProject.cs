using MarketSim.Market.Boards;
using MarketSim.Market.Books;
using MarketSim.Market.Identity;
using MarketSim.Market.Inputs;
using MarketSim.Market.Measures;
using MarketSim.Market.Measures.Rows;
using MarketSim.Market.Randomness;
using MarketSim.Market.Setting;
using MarketSim.Market.Steps;

namespace MarketSim.Market.Centers;

/// <summary>The project of a center that the scenario names: built on its dates, whatever its owner expects.</summary>
internal sealed class NamedProject : Development
{
    private readonly MarketSetting _setting;
    private readonly AgentId _id;
    private readonly CenterProfile _profile;
    private readonly CenterFinance _finance;
    private readonly NamedSchedule _days;
    private readonly NamedSupply _supply;
    private readonly List<(int OpensOn, long Cards)> _fitted = [];
    private RandomStream _stream;
    private bool _abandoned;
    private long _live;

    public NamedProject(MarketSetting setting, AgentId id, CenterProfile profile, CenterFinance finance, SiteCards cards)
    {
        (_setting, _id, _profile, _finance) = (setting, id, profile, finance);
        NamedCenter named = setting.Scenario.Centers.Named![profile.Named!.Value];
        _days = NamedSchedule.Of(named, setting.Scenario.Horizon.Start, profile.TenderDays, profile.AwardDays, profile.ConstructionDays, profile.InstallDays);
        _stream = setting.Stream(id, Purpose.Project, 1);
        PlannedCards = named.Cards.Count ?? Math.Max(1, (long)Math.Round(profile.SizePflops / setting.Cards[profile.Card].Pflops()));
        _supply = (named.Cards.Supply ?? (named.Cards.PriceCny is null ? CardSupply.Tender : CardSupply.Contract)) == CardSupply.Tender
            ? new NamedTender(setting, id, profile, named.Cards.PriceCny, PlannedCards, _days)
            : new NamedDelivery(setting, profile, finance, cards, named.Cards, PlannedCards, _days);
    }

    public override Index<CardModel> Card => _profile.Card;

    public override long PlannedCards { get; }

    public override CardPurchase? Purchase => _supply.Purchase;

    public override double NeededPflops => PlannedCards * _setting.Cards[Card].Pflops();

    public override Fleet? Advance(in Turn turn)
    {
        Fleet? fleet = Step(turn);
        TellPipeline(turn, _id, CardsToCome);
        return fleet;
    }

    private Fleet? Step(in Turn turn)
    {
        if (_abandoned || CancelledFor is not null)
        {
            return null;
        }

        if (Stage == CenterStage.Unborn)
        {
            AnnouncedOn = turn.Day;
            Become(turn, CenterStage.Announced, PlannedCards);
            turn.Outbox.WakeAt(Math.Max(turn.Day + 1, _days.AwardedOn), PhaseKind.Centers);
        }
        else if (Stage == CenterStage.Announced && turn.Day >= _days.AwardedOn)
        {
            Award(turn);
        }
        else if (Stage is not (CenterStage.Unborn or CenterStage.Announced))
        {
            Build(turn);
        }

        return Open(turn);
    }

    public override void Abandon(in Turn turn)
    {
        if (!_abandoned)
        {
            _abandoned = true;
            _supply.Stop(turn);
            TellPipeline(turn, _id, CardsToCome);
        }
    }

    private long CardsToCome => _abandoned || Stage is CenterStage.Unborn or CenterStage.Cancelled ? 0 : (_supply.Purchase?.Planned ?? PlannedCards) - _live;

    private double PaidAtAwardShare => _setting.Scenario.Centers.Construction.PaidAtAwardShare;

    private void Award(in Turn turn)
    {
        UnitCosts costs = UnitCosts.Of(_setting, turn.Board.Policy, _profile, Card, Replacement.CostCny(turn.Board, Card));
        PackageSplit.Observe(turn, _id, costs.CapexCny * PlannedCards, _profile.Awards, ref _stream);
        Become(turn, CenterStage.Awarded, PlannedCards);
        _finance.Pay(turn, AgentId.Outside, Money.FromYuan(costs.HallCny * PlannedCards * PaidAtAwardShare), PaymentPurpose.Construction);
        _supply.Begin(turn);
    }

    private void Build(in Turn turn)
    {
        if (_supply.Take(turn) is { Cards: > 0 } came)
        {
            Fit(turn, came);
        }
        else if (_supply.HasFailed)
        {
            CancelledFor = CancelReason.Cards;
            Become(turn, CenterStage.Cancelled, PlannedCards);
        }
    }

    /// <summary>Pays what has to be paid for cards that have come, and says when they are in operation.</summary>
    private void Fit(in Turn turn, CardsCome came)
    {
        UnitCosts costs = UnitCosts.Of(_setting, turn.Board.Policy, _profile, Card, came.PriceCny);
        _finance.Pay(turn, AgentId.Outside, Money.FromYuan(costs.HallCny * (1 - PaidAtAwardShare) * came.Cards), PaymentPurpose.Construction);
        _finance.Pay(turn, AgentId.Outside, Money.FromYuan(costs.FittingCny * came.Cards), PaymentPurpose.Fitting);
        _fitted.Add((came.OpensOn, came.Cards));
        turn.Outbox.WakeAt(came.OpensOn, PhaseKind.Centers);
        if (Stage == CenterStage.Awarded)
        {
            Become(turn, CenterStage.Installing, PlannedCards);
        }
    }

    private Fleet? Open(in Turn turn)
    {
        long live = 0;
        foreach ((int opensOn, long cards) in _fitted)
        {
            live += opensOn <= turn.Day ? cards : 0;
        }

        if (live == _live)
        {
            return null;
        }

        _live = live;
        if (Stage != CenterStage.Operating)
        {
            Become(turn, CenterStage.Operating, live);
        }

        int domain = Math.Max(_profile.Domain, turn.Board.Policy.MinDomainCards);
        return new Fleet(Card, (int)live, domain, live * _setting.Cards[Card].Pflops());
    }

    private void Become(in Turn turn, CenterStage stage, long cards)
    {
        Stage = stage;
        turn.Outbox.Observe(new StageEntered(_id, stage, cards));
    }
}
