using MarketSim.Market.Boards;
using MarketSim.Market.Identity;
using MarketSim.Market.Inputs;
using MarketSim.Market.Randomness;
using MarketSim.Market.Setting;
using MarketSim.Market.Steps;

namespace MarketSim.Market.Centers;

/// <summary>How a center sets its rent: it asks what earns it most by what it knows of its demand, or what earns a comparable center more.</summary>
/// <remarks>
/// What the cards once cost plays no part: that belongs to the decision to build. It opens at the going rent of its card model. Before anything was let anywhere, owners
/// ask what pays their investment back. At each review a rent moves a step at most, since an owner trusts its estimate only near the rents that it has tried.
/// </remarks>
internal sealed class RentSetting(MarketSetting setting, AgentId center, RentPolicy policy)
{
    private readonly RentInputs _inputs = setting.Scenario.Centers.Rents;
    private int _openedOn;
    private int _reviewedOn;

    /// <summary>The rent asked, yuan per card and hour.</summary>
    public double CnyPerCardHour { get; private set; }

    /// <summary>The rent asked without an introductory price, yuan per card and hour.</summary>
    public double LastingCnyPerCardHour { get; private set; }

    /// <summary>Sets the rent at the opening.</summary>
    /// <param name="turn">The turn.</param>
    /// <param name="card">Index of the card model.</param>
    /// <param name="costs">What a card costs today.</param>
    /// <param name="subsidyShare">Share of investment that subsidies pay.</param>
    public void Open(in Turn turn, Index<CardModel> card, UnitCosts costs, double subsidyShare)
    {
        _openedOn = _reviewedOn = turn.Day;
        double going = GoingRent.Of(setting, turn.Board, card);
        Ask(turn, card, costs, double.IsFinite(going) ? going : RecoveryRent(costs, subsidyShare));
    }

    /// <summary>Looks at the rent again.</summary>
    /// <param name="turn">The turn.</param>
    /// <param name="card">Index of the card model.</param>
    /// <param name="costs">What a card costs today.</param>
    /// <param name="memory">What the center remembers of its demand.</param>
    /// <param name="offeredCards">Cards on offer.</param>
    public void Review(in Turn turn, Index<CardModel> card, UnitCosts costs, DemandMemory memory, int offeredCards)
    {
        double periods = (turn.Day - _reviewedOn) / _inputs.ReviewDays;
        double rent = LastingCnyPerCardHour;
        if (offeredCards == 0)
        {
            // Nothing is let: the owner's own work and its anchor tenant go by the market.
            rent = GoingRent.Of(setting, turn.Board, card) is var going && double.IsFinite(going) ? going : rent;
            _reviewedOn = turn.Day;
        }
        else if ((policy != RentPolicy.FixedList || turn.Day - _reviewedOn >= _inputs.ListReviewDays)
            && Elasticity(turn.Board, card, memory.Servers(offeredCards)) is var elasticity && !double.IsNaN(elasticity))
        {
            double step = Math.Pow(1 + _inputs.MostChangeShare, periods);
            double wanted = Imitated(turn, card, memory.Fill)
                ?? memory.Estimate(_inputs, offeredCards, elasticity).BestRent(costs.MarginalPerHour, rent / step, rent * step);
            rent = Math.Clamp(wanted, rent / step, rent * step);
            _reviewedOn = turn.Day;
        }

        Ask(turn, card, costs, rent);
    }

    /// <summary>
    /// How strongly demand answers to the rent: those who give up, and those who turn to others as far as there is room. Who takes the last room of others only sends
    /// somebody else here. A tenant looks at several centers, and the owner takes them for as large as its own and as full as others of the card model.
    /// </summary>
    private double Elasticity(Board board, Index<CardModel> card, int servers)
    {
        double fill = board.Report.TakeUpByCard[card];
        int pool = Math.Min(DemandMemory.MostServers, servers * Math.Max(1, setting.Scenario.Matching.SearchPerRequest));
        double room = double.IsNaN(fill) ? 1 : ErlangLoss.CarriedOfOneMore(pool, ErlangLoss.LoadAt(pool, fill, _inputs.MostLoadOverRoom));
        return (room * board.Report.TurningElasticityByCard[card]) + board.Report.GivingUpElasticityByCard[card];
    }

    /// <summary>The rent of the best-earning of some comparable centers, when the owner looks at them and one earns more than its own.</summary>
    private double? Imitated(in Turn turn, Index<CardModel> card, double fill)
    {
        RandomStream stream = setting.Stream(center, Purpose.Imitation, (uint)turn.Day);
        if (!stream.NextBernoulli(_inputs.ImitationShare))
        {
            return null;
        }

        List<CenterListing> comparable = [];
        foreach (Index<CenterProfile> other in turn.Board.ListedCenters)
        {
            if (other.Value != center.Index && turn.Board.Listings[other] is { OfferedCards: > 0 } listing && listing.Card == card)
            {
                comparable.Add(listing);
            }
        }

        double most = CnyPerCardHour * fill;
        double? rent = null;
        for (int seen = 0; seen < _inputs.ImitationPeers && comparable.Count > 0; seen++)
        {
            CenterListing peer = comparable[stream.NextIndex(comparable.Count)];
            double earns = peer.RentCnyPerCardHour * (1 - ((double)peer.FreeCards / peer.OfferedCards));
            if (earns > most)
            {
                (rent, most) = (peer.RentCnyPerCardHour, earns);
            }
        }

        return rent;
    }

    private double RecoveryRent(UnitCosts costs, double subsidyShare) => costs.CostPlusRent(_inputs.TargetPaybackYears, _inputs.ExpectedFill, subsidyShare);

    /// <summary>Asks a rent, as far as policy and avoidable cost allow.</summary>
    private void Ask(in Turn turn, Index<CardModel> card, UnitCosts costs, double rent)
    {
        double market = turn.Board.Report.RentByCard[card];
        double highest = Math.Min(market > 0 ? market * turn.Board.Policy.RentCap : double.PositiveInfinity, RecoveryRent(costs, subsidyShare: 0) * _inputs.CeilingOverCost);
        bool introduces = policy == RentPolicy.PenetrationThenList && turn.Day - _openedOn < _inputs.PenetrationDays;
        LastingCnyPerCardHour = Bound(rent);
        CnyPerCardHour = introduces ? Bound(rent * _inputs.PenetrationShare) : LastingCnyPerCardHour;
        double Bound(double asked) => Math.Max(Math.Min(asked, highest), costs.MarginalPerHour);
    }
}
