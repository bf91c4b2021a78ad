using MarketSim.Market.Boards;
using MarketSim.Market.Books;
using MarketSim.Market.Identity;
using MarketSim.Market.Inputs;
using MarketSim.Market.Measures;
using MarketSim.Market.Measures.Rows;
using MarketSim.Market.Policies;
using MarketSim.Market.Setting;
using MarketSim.Market.Steps;

namespace MarketSim.Market.Centers;

/// <summary>
/// How a center in operation ends before its cards are old. One that loses more than it would asleep is mothballed, and opened again when it would pay. One whose bills
/// nobody pays any more fails: another owner takes it over if it is worth more running than in parts, else it is broken up.
/// </summary>
internal sealed class SiteExit(MarketSetting setting, AgentId id, CenterFinance finance, Operation operation)
{
    private const double DaysPerYear = 365.25;
    private const double HoursPerDay = 24;

    private readonly ExitInputs _inputs = setting.Scenario.Centers.Exit;
    private readonly OwnerType _owner = setting.Owners[setting.Population.Centers[id.Index].Owner];
    private OperatingResult _losses;
    private double _earnedThen;
    private double _levelThen;
    private int _mothballedOn;
    private int _mothballedDays;
    private bool _isJudged;

    /// <summary>Day on which it failed.</summary>
    public int? FailedOn { get; private set; }

    /// <summary>Day on which it was mothballed first.</summary>
    public int? FirstMothballedOn { get; private set; }

    /// <summary>What became of it when it failed.</summary>
    public FailureOutcome? Outcome { get; private set; }

    /// <summary>Whether it sleeps.</summary>
    public bool IsMothballed => operation.IsClosed && !IsBrokenUp;

    /// <summary>Whether it failed and nobody took it over.</summary>
    public bool IsBrokenUp => Outcome == FailureOutcome.BrokenUp;

    /// <summary>Days for which it slept.</summary>
    public int MothballedDays(int today) => _mothballedDays + (IsMothballed ? today - _mothballedOn : 0);

    /// <summary>Looks at the month that has passed.</summary>
    public void Review(in Turn turn)
    {
        OperatingResult month = operation.TakeResult();
        Judge(turn);
        if (IsBrokenUp)
        {
            return;
        }

        if (!finance.Cover(turn))
        {
            Fail(turn);
        }
        else if (operation.IsClosed)
        {
            if (WouldPay(turn))
            {
                Open(turn);
            }
        }
        else
        {
            Watch(turn, month);
        }
    }

    /// <summary>A year after the opening, a center that is hardly used pays back what it was granted, where policy asks for that.</summary>
    private void Judge(in Turn turn)
    {
        double least = turn.Board.Policy.ClawbackBelow[setting.Population.Centers[id.Index].Province];
        if (!_isJudged && turn.Day - operation.OpenedOn >= SubsidyClawback.JudgedAfterDays)
        {
            _isJudged = true;
            if (operation.Totals.TakeUp < least)
            {
                finance.ReturnSubsidy(turn);
            }
        }
    }

    /// <summary>Mothballs the center when it has long earned less than what running it costs over a sleeping one. An owner that looks less hard at returns bears more.</summary>
    private void Watch(in Turn turn, OperatingResult month)
    {
        double asleep = Costs(turn).StaffAndMaintenancePerYear / DaysPerYear * operation.Fleet.Cards * _inputs.MothballedCostShare * month.Days;
        if (month.IncomeCny >= (month.CostCny - asleep) * _owner.AppraisalStrictness)
        {
            _losses = default;
            return;
        }

        _losses += month;
        if (_losses.Days >= _inputs.MothballAfterDays)
        {
            FirstMothballedOn ??= turn.Day;
            (_earnedThen, _levelThen, _mothballedOn) = (_losses.IncomeCny / ((double)_losses.Days * operation.Fleet.Cards), Level(turn), turn.Day);
            _losses = default;
            operation.Close();
            turn.Outbox.Observe(new StageEntered(id, CenterStage.Mothballed, operation.Fleet.Cards));
        }
    }

    /// <summary>
    /// Whether others earn more than when it closed, by a margin, and it would earn enough by that. It reckons half with what others earn, half with as much less as it
    /// earned less than they did.
    /// </summary>
    private bool WouldPay(in Turn turn)
    {
        double level = Level(turn);
        double usual = level * _owner.OfferedShare;
        double own = _levelThen > 0 ? Math.Min(usual, _earnedThen * level / _levelThen) : 0;
        double cost = Costs(turn).RunningPerYear(_owner.OfferedShare * TakeUp(turn)) / DaysPerYear;
        return level > _levelThen * _inputs.ReopenMargin && (usual + own) / 2 > cost * _inputs.ReopenMargin;
    }

    private void Open(in Turn turn)
    {
        _mothballedDays += turn.Day - _mothballedOn;
        operation.Reopen(turn);
        turn.Outbox.Observe(new StageEntered(id, CenterStage.Operating, operation.Fleet.Cards));
    }

    private void Fail(in Turn turn)
    {
        double running = RunningCny(turn);
        double inParts = UsedPrice(turn) * (1 - _inputs.FireSaleDiscount) * operation.Fleet.Cards;
        FailedOn = turn.Day;
        Outcome = running > inParts ? FailureOutcome.TakenOver : FailureOutcome.BrokenUp;
        turn.Outbox.Observe(new CenterFailed(id, Outcome.Value));
        if (Outcome == FailureOutcome.BrokenUp)
        {
            _mothballedDays += operation.IsClosed ? turn.Day - _mothballedOn : 0;
            finance.StandStill();
            operation.Close();
            operation.EndContracts();
            turn.Outbox.Observe(new StageEntered(id, CenterStage.Failed, operation.Fleet.Cards));
            return;
        }

        turn.Outbox.Observe(new CreditorsLost(id, finance.TakenOver(turn, Money.FromYuan(running))));
        if (operation.IsClosed)
        {
            Open(turn);
        }
    }

    /// <summary>What the site is worth to somebody who runs it as well as others run theirs: income until its cards are old. Yuan.</summary>
    private double RunningCny(in Turn turn)
    {
        double rent = GoingRent.Of(setting, turn.Board, operation.Fleet.Card);
        double fill = _owner.OfferedShare * TakeUp(turn);
        if (!double.IsFinite(rent) || fill <= 0)
        {
            return 0;
        }

        int years = (int)((operation.RetiresOn - turn.Day) / DaysPerYear);
        double trend = Math.Min(0, turn.Board.Report.RentTrendPerYear) * setting.Scenario.Centers.Appraisal.TrendBelievedShare;
        return operation.Fleet.Cards * Appraisal.NetPresentValue(0, Costs(turn).NetPerYear(rent, fill), trend, _inputs.AcquirerReturn, years);
    }

    /// <summary>What cards of the center's model earn a day on average, yuan per card on offer.</summary>
    private double Level(in Turn turn) => GoingRent.Of(setting, turn.Board, operation.Fleet.Card) is var rent && double.IsFinite(rent) ? rent * HoursPerDay * TakeUp(turn) : 0;

    private double TakeUp(in Turn turn) => turn.Board.Report.TakeUpByCard[operation.Fleet.Card] is > 0 and double takeUp ? takeUp : 0;

    private double UsedPrice(in Turn turn) =>
        Resale.CnyPerCard(setting.Scenario.Centers.Costs, turn.Board.Upstream.LandedCostCny[operation.Fleet.Card], (turn.Day - operation.OpenedOn) / DaysPerYear);

    private UnitCosts Costs(in Turn turn) =>
        UnitCosts.Of(setting, turn.Board.Policy, setting.Population.Centers[id.Index], operation.Fleet.Card, Replacement.CostCny(turn.Board, operation.Fleet.Card));
}
