using MarketSim.Market.Identity;
using MarketSim.Market.Inputs;
using MarketSim.Market.Measures;
using MarketSim.Market.Measures.Rows;
using MarketSim.Market.Randomness;
using MarketSim.Market.Setting;
using MarketSim.Market.Steps;

namespace MarketSim.Market.Centers;

/// <summary>A center before it opens: from the first look through tender, award and the purchase of cards to installation; at each stage the owner looks again.</summary>
internal sealed class Project(MarketSetting setting, AgentId id, CenterProfile profile, CenterFinance finance) : Development
{
    private readonly CenterInputs _centers = setting.Scenario.Centers;
    private readonly Entry _entry = new(setting, id, profile);
    private readonly ProjectPlan _plan = new(setting, profile, Prospect.Draw(setting, id, profile));
    private int _delayedDays;
    private int _dueOn;
    private int _stageEnds = profile.StartDay;
    private Construction? _construction;
    private RandomStream _stream = setting.Stream(id, Purpose.Project);

    /// <summary>Index of the card model; may change until cards have come.</summary>
    public override Index<CardModel> Card => _construction?.Card ?? _plan.Card;

    public override long PlannedCards => _plan.Cards;

    public override double NeededPflops => Prospect.NeededPflops;

    public override CardPurchase? Purchase => _construction?.Purchase;

    /// <summary>Takes the next step of the pipeline when its day has come.</summary>
    /// <returns>All cards in operation, when more of them are from today on.</returns>
    public override Fleet? Advance(in Turn turn)
    {
        Fleet? fleet = Step(turn);
        TellPipeline(turn, id, CardsToCome);
        return fleet;
    }

    private Fleet? Step(in Turn turn)
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
            case CenterStage.Announced when _entry.IsRefused():
                GiveUp(turn, CancelReason.Approval);
                break;
            case CenterStage.Announced when StillWanted(turn):
                Prospect.DaysToOpening = profile.AwardDays + profile.ConstructionDays;
                Enter(turn, CenterStage.Tendered, profile.AwardDays);
                break;
            case CenterStage.Tendered when _entry.HasNoGrid():
                GiveUp(turn, CancelReason.Grid);
                break;
            case CenterStage.Tendered when StillWanted(turn):
                Award(turn);
                break;
        }

        return null;
    }

    private Prospect Prospect => _plan.Prospect;

    /// <summary>The site is closed: what is still being built is given up.</summary>
    public override void Abandon(in Turn turn)
    {
        _construction?.Abandon(turn);
        TellPipeline(turn, id, CardsToCome);
    }

    private long CardsToCome => Stage is CenterStage.Unborn or CenterStage.Cancelled ? 0 : _construction?.CardsToCome ?? PlannedCards;

    /// <summary>The owner decides whether to build. One whose project was under way before the first day has decided before.</summary>
    private void Consider(in Turn turn)
    {
        bool underWay = _stageEnds < 0;
        if (_entry.IsGated(turn) || (underWay ? 0 : _entry.Look(turn)) is not { } entryCost || !_plan.IsWorth(turn.Board, turn.Day, entryCost, keepCard: underWay))
        {
            _stageEnds = 0;
            WaitUntil(turn, turn.Day + _entry.LookEveryDays);
            return;
        }

        AnnouncedOn = turn.Day;
        Enter(turn, CenterStage.Announced, profile.TenderDays);
    }

    /// <summary>The owner looks again: go on, go on smaller, wait, or give up.</summary>
    private bool StillWanted(in Turn turn)
    {
        double tooMuch = -Prospect.ToBuildPflops(turn.Board, turn.Day, Card) / (PlannedCards * setting.Scenario.Cards[Card].Pflops());
        if (tooMuch >= 1)
        {
            GiveUp(turn, CancelReason.Need);
            return false;
        }

        if (tooMuch > 0)
        {
            _plan.Shrink(1 - tooMuch);
        }

        double value = Prospect.ValueOverCapex(turn.Board, Card, 0);
        if (value >= 0)
        {
            return true;
        }

        if (value > -Prospect.Tolerance)
        {
            _plan.Shrink(1 + (value / Prospect.Tolerance));
            return true;
        }

        _delayedDays += _centers.Appraisal.ReviewDays;
        if (_delayedDays > _centers.Stages.MaxDelayDays)
        {
            GiveUp(turn, CancelReason.Value);
        }
        else
        {
            WaitUntil(turn, turn.Day + _centers.Appraisal.ReviewDays);
        }

        return false;
    }

    private void Award(in Turn turn)
    {
        _plan.ChooseCard(turn.Board);
        if (_entry.HasNoLoan(Prospect.DebtCover(turn.Board, _plan.Card)))
        {
            GiveUp(turn, CancelReason.Loan);
            return;
        }

        Prospect.DaysToOpening = profile.ConstructionDays;
        PackageSplit.Observe(turn, id, Prospect.CostsOf(turn.Board, _plan.Card).CapexCny * PlannedCards, profile.Awards, ref _stream);
        int domain = Math.Max(profile.Domain, turn.Board.Policy.MinDomainCards);
        Become(turn, CenterStage.Awarded, PlannedCards);
        _construction = new Construction(setting, id, finance, Prospect, turn, _plan.Card, PlannedCards, domain, StageBegins(turn));
    }

    private Fleet? Build(in Turn turn, Construction construction)
    {
        if (construction.Advance(turn) is { } fleet)
        {
            if (Stage != CenterStage.Operating)
            {
                Become(turn, CenterStage.Operating, fleet.Cards);
            }

            return fleet;
        }

        if (Stage == CenterStage.Awarded && construction.IsInstalling)
        {
            Become(turn, CenterStage.Installing, PlannedCards);
        }
        else if (Stage == CenterStage.Awarded && construction.HasFailed)
        {
            GiveUp(turn, CancelReason.Cards);
        }

        return null;
    }

    /// <summary>A project from before the first day has gone a part of its way by then.</summary>
    private int StageBegins(in Turn turn) => _stageEnds < 0 ? _stageEnds : turn.Day;

    private void GiveUp(in Turn turn, CancelReason reason)
    {
        CancelledFor = reason;
        Become(turn, CenterStage.Cancelled, PlannedCards);
    }

    private void Enter(in Turn turn, CenterStage stage, int days)
    {
        Become(turn, stage, PlannedCards);
        _stageEnds = StageBegins(turn) + Math.Max(1, days);
        WaitUntil(turn, Math.Max(turn.Day + 1, _stageEnds));
    }

    private void Become(in Turn turn, CenterStage stage, long cards)
    {
        Stage = stage;
        turn.Outbox.Observe(new StageEntered(id, stage, cards));
    }

    private void WaitUntil(in Turn turn, int day)
    {
        _dueOn = day;
        turn.Outbox.WakeAt(day, PhaseKind.Centers);
    }
}
