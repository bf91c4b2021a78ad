using MarketSim.Market.Identity;
using MarketSim.Market.Inputs;
using MarketSim.Market.Setting;
using MarketSim.Market.Steps;

namespace MarketSim.Market.Centers;

/// <summary>How a center sets its rent, by its policy.</summary>
/// <remarks>
/// A list rent is the cost of replacement plus a return. An owner whose cards stay emptier than it reckons with gives way at the review of its list, one whose
/// cards are fuller asks for more; fill at an introductory price says nothing about the list.
/// </remarks>
internal sealed class RentSetting(MarketSetting setting, RentPolicy policy)
{
    private readonly RentInputs _inputs = setting.Scenario.Centers.Rents;
    private int _openedOn;
    private int _listSetOn;
    private double _costPlusRent;
    private double _overCost = 1;

    /// <summary>The rent asked, yuan per card and hour.</summary>
    public double CnyPerCardHour { get; private set; }

    /// <summary>The rent that contracts for the whole service life go by: the rent asked, without an introductory price; yuan per card and hour.</summary>
    public double LastingCnyPerCardHour { get; private set; }

    private double ListRent => _overCost * _costPlusRent;

    public void Open(in Turn turn, Index<CardModel> card, UnitCosts costs, double subsidyShare)
    {
        _openedOn = turn.Day;
        _listSetOn = turn.Day;
        SetList(costs, subsidyShare);
        Review(turn, card, costs, subsidyShare, _inputs.ExpectedFill);
    }

    /// <summary>Looks at the rent again.</summary>
    /// <param name="turn">The turn.</param>
    /// <param name="card">Index of the card model.</param>
    /// <param name="costs">What a card costs today: a list rent follows the cost of replacement.</param>
    /// <param name="subsidyShare">Share of investment that subsidies pay.</param>
    /// <param name="fill">Own fill of late, share of the cards on offer.</param>
    public void Review(in Turn turn, Index<CardModel> card, UnitCosts costs, double subsidyShare, double fill)
    {
        bool introduces = policy == RentPolicy.PenetrationThenList && turn.Day - _openedOn < _inputs.PenetrationDays;
        bool listIsDue = turn.Day - _listSetOn >= _inputs.ListReviewDays;
        if (listIsDue)
        {
            _listSetOn = turn.Day;
            _overCost *= introduces ? 1 : Math.Exp(_inputs.ListFillGain * (fill - _inputs.ExpectedFill));
            _overCost = Math.Min(_overCost, _inputs.CeilingOverCost);
        }

        if (listIsDue || policy != RentPolicy.FixedList)
        {
            SetList(costs, subsidyShare);
        }

        double market = turn.Board.Report.RentByCard[card];
        double rent = policy switch
        {
            RentPolicy.CostPlus or RentPolicy.FixedList or RentPolicy.PenetrationThenList => ListRent,
            RentPolicy.FollowMarket => Math.Min(Follow(market, fill), _costPlusRent * _inputs.CeilingOverCost),
            _ => throw new InvalidOperationException($"no rent policy {policy}"),
        };
        double highest = market > 0 ? market * turn.Board.Policy.RentCap : double.PositiveInfinity;
        double lowest = costs.MarginalPerHour * _inputs.FloorOverRunningCost;
        LastingCnyPerCardHour = Math.Max(Math.Min(rent, highest), lowest);
        CnyPerCardHour = introduces ? Math.Max(Math.Min(rent * _inputs.PenetrationShare, highest), lowest) : LastingCnyPerCardHour;
    }

    private double Follow(double market, double fill)
    {
        double rent = CnyPerCardHour > 0 ? CnyPerCardHour : ListRent;
        double pull = market > 0 ? _inputs.MarketPull * Math.Log(market / rent) : 0;
        return rent * Math.Exp(pull + (_inputs.FillGain * (fill - _inputs.ExpectedFill)));
    }

    private void SetList(UnitCosts costs, double subsidyShare) =>
        _costPlusRent = costs.CostPlusRent(_inputs.TargetPaybackYears, _inputs.ExpectedFill, subsidyShare);
}
