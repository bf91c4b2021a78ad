using MarketSim.Market.Identity;
using MarketSim.Market.Inputs;
using MarketSim.Market.Measures;
using MarketSim.Market.Measures.Rows;
using MarketSim.Market.Randomness;
using MarketSim.Market.Setting;
using MarketSim.Market.Steps;

namespace MarketSim.Market.Centers;

/// <summary>A center before it opens: from the idea through tender, award and the purchase of cards to installation; at each stage the owner looks again.</summary>
internal sealed class Project
{
    private readonly MarketSetting _setting;
    private readonly AgentId _id;
    private readonly CenterProfile _profile;
    private readonly OwnerType _owner;
    private readonly CenterFinance _finance;
    private readonly CenterInputs _centers;
    private Index<CardModel> _card;
    private int _delayedDays;
    private int _dueOn;
    private int _stageEnds;
    private Construction? _construction;
    private RandomStream _stream;

    public Project(MarketSetting setting, AgentId id, CenterProfile profile, CenterFinance finance)
    {
        _setting = setting;
        _id = id;
        _profile = profile;
        _owner = setting.Owners[profile.Owner];
        _finance = finance;
        _centers = setting.Scenario.Centers;
        _stream = setting.Stream(id, Purpose.Project);
        Prospect = new Prospect(setting, profile, _owner, _stream.NextLognormal(1, _centers.Appraisal.OptimismSigma));
        _card = profile.Card;
        _stageEnds = profile.StartDay;
    }

    public Prospect Prospect { get; }

    public CenterStage Stage { get; private set; } = CenterStage.Unborn;

    /// <summary>Index of the card model; may change until cards have come.</summary>
    public Index<CardModel> Card => _construction?.Card ?? _card;

    public long PlannedCards { get; private set; }

    public int? AnnouncedOn { get; private set; }

    public CardPurchase? Purchase => _construction?.Purchase;

    /// <summary>Takes the next step of the pipeline when its day has come.</summary>
    /// <returns>All cards in operation, when more of them are from today on.</returns>
    public Fleet? Advance(in Turn turn)
    {
        if (_construction is not null)
        {
            return Build(turn, _construction);
        }

        if (turn.Day < _dueOn)
        {
            return null;
        }

        switch (Stage)
        {
            case CenterStage.Unborn:
                Consider(turn);
                break;
            case CenterStage.Announced when StillWanted(turn, 0):
                Enter(turn, CenterStage.Tendered, _profile.AwardDays);
                break;
            case CenterStage.Tendered when StillWanted(turn, 0):
                Award(turn);
                break;
        }

        return null;
    }

    /// <summary>The site is closed: what is still being built is given up.</summary>
    public void Abandon(in Turn turn) => _construction?.Abandon(turn);

    private void Consider(in Turn turn)
    {
        double takeUp = turn.Board.Report.TakeUpByProvince[_profile.Province];
        bool gated = turn.Board.Policy.ApprovalGate > 0 && takeUp < turn.Board.Policy.ApprovalGate;
        double pflops = Prospect.PlanPflops(turn.Board);
        if (gated || Prospect.ValueOverCapex(turn.Board, Card, 0) < -Prospect.Tolerance)
        {
            return;
        }

        PlannedCards = CardChoice.InServers(_setting, Card, pflops);
        AnnouncedOn = turn.Day;
        Enter(turn, CenterStage.Announced, _profile.TenderDays);
    }

    /// <summary>The owner looks again: go on, go on smaller, wait, or give up.</summary>
    private bool StillWanted(in Turn turn, double spentShare)
    {
        double value = Prospect.ValueOverCapex(turn.Board, Card, spentShare);
        if (value >= 0)
        {
            return true;
        }

        if (value > -Prospect.Tolerance)
        {
            int perServer = _setting.Scenario.Cards[Card].CardsPerServer;
            long servers = (long)Math.Ceiling(PlannedCards * (1 + (value / Prospect.Tolerance)) / perServer);
            PlannedCards = Math.Min(PlannedCards, Math.Max(_centers.CardChoice.SmallestServers, servers) * perServer);
            return true;
        }

        _delayedDays += _centers.Appraisal.ReviewDays;
        if (_delayedDays > _centers.Stages.MaxDelayDays)
        {
            GiveUp(turn);
        }
        else
        {
            _dueOn = turn.Day + _centers.Appraisal.ReviewDays;
            turn.Outbox.WakeAt(_dueOn, PhaseKind.Centers);
        }

        return false;
    }

    private void Award(in Turn turn)
    {
        double pflops = PlannedCards * _setting.Scenario.Cards[Card].Pflops();
        _card = CardChoice.Choose(_setting, turn.Board, _owner, Prospect, _card, pflops, _profile.CardMark);
        PlannedCards = CardChoice.InServers(_setting, _card, pflops);
        PackageSplit.Observe(turn, _id, Prospect.CostsOf(turn.Board, _card).CapexCny * PlannedCards, _profile.Awards, ref _stream);
        int domain = Math.Max(_profile.Domain, turn.Board.Policy.MinDomainCards);
        Stage = CenterStage.Awarded;
        turn.Outbox.Observe(new StageEntered(_id, Stage, PlannedCards));
        _construction = new Construction(_setting, _id, _finance, Prospect, turn, _card, PlannedCards, domain, StageBegins(turn));
    }

    private Fleet? Build(in Turn turn, Construction construction)
    {
        if (construction.Advance(turn) is { } fleet)
        {
            if (Stage != CenterStage.Operating)
            {
                Stage = CenterStage.Operating;
                turn.Outbox.Observe(new StageEntered(_id, Stage, fleet.Cards));
            }

            return fleet;
        }

        if (Stage == CenterStage.Awarded && construction.IsInstalling)
        {
            Stage = CenterStage.Installing;
            turn.Outbox.Observe(new StageEntered(_id, Stage, PlannedCards));
        }
        else if (Stage == CenterStage.Awarded && construction.HasFailed)
        {
            GiveUp(turn);
        }

        return null;
    }

    /// <summary>An idea from before the first day has gone a part of its way by then.</summary>
    private int StageBegins(in Turn turn) => _stageEnds < 0 ? _stageEnds : turn.Day;

    private void GiveUp(in Turn turn)
    {
        Stage = CenterStage.Cancelled;
        turn.Outbox.Observe(new StageEntered(_id, Stage, PlannedCards));
    }

    private void Enter(in Turn turn, CenterStage stage, int days)
    {
        Stage = stage;
        turn.Outbox.Observe(new StageEntered(_id, stage, PlannedCards));

        _stageEnds = StageBegins(turn) + Math.Max(1, days);
        _dueOn = Math.Max(turn.Day + 1, _stageEnds);
        turn.Outbox.WakeAt(_dueOn, PhaseKind.Centers);
    }
}
