using MarketSim.Market.Boards;
using MarketSim.Market.Books;
using MarketSim.Market.Identity;
using MarketSim.Market.Inputs;
using MarketSim.Market.Randomness;
using MarketSim.Market.Setting;
using MarketSim.Market.Steps;

namespace MarketSim.Market.Centers;

/// <summary>Cards let to one tenant for years, at a rent that stays.</summary>
/// <param name="Cards">Cards.</param>
/// <param name="RentCnyPerCardHour">Rent, yuan per card and hour.</param>
/// <param name="LastDay">Last day.</param>
/// <param name="Tenant">Type of owner whose own work it is for; nothing for one that the market does not model.</param>
internal sealed record TermContract(int Cards, double RentCnyPerCardHour, int LastDay, Index<OwnerType>? Tenant);

/// <summary>
/// A center's contracts of years: an anchor tenant's from the opening, and those of firms that are short of cards. A tenant that pays far more than the market asks for less, or
/// leaves at a penalty when it needs the cards no more. At its end a contract is renewed when the tenant still needs the cards.
/// </summary>
internal sealed class TermContracts(MarketSetting setting, AgentId id, CardUse use, Bills bills)
{
    private const double DaysPerYear = 365.25;
    private const double DaysPerMonth = 30;
    private readonly ContractInputs _inputs = setting.Scenario.Centers.Contracts;
    private readonly CenterProfile _profile = setting.Population.Centers[id.Index];
    private double _anchorCards;

    /// <summary>The contract that runs.</summary>
    public TermContract? Running { get; private set; }

    /// <summary>The anchor tenant moves in at the opening; of a center that opened before, it has done so then.</summary>
    /// <param name="day">Today.</param>
    /// <param name="openedOn">Day of opening.</param>
    /// <param name="cards">Cards that it wants; they follow as halls open.</param>
    /// <param name="rent">Rent, yuan per card and hour.</param>
    public void Anchor(int day, int openedOn, double cards, double rent)
    {
        RandomStream stream = setting.Stream(id, Purpose.Contract);
        int lastDay = openedOn + Term(ref stream);
        while (lastDay < day)
        {
            lastDay += Term(ref stream);
        }

        int firms = setting.Owners[_profile.Owner].SharesNeed ? -1 : Enumerable.Range(0, setting.Owners.Length).FirstOrDefault(owner => setting.Owners[owner].SharesNeed, -1);
        Index<OwnerType>? tenant = firms < 0 ? null : new(firms);
        _anchorCards = cards;
        Hold(new TermContract((int)Math.Min(use.Fleet.Cards, cards), rent, lastDay, tenant));
    }

    /// <summary>Another hall opens; an anchor tenant takes what it still wants.</summary>
    public void Expand()
    {
        if (_anchorCards > 0 && Running is { } contract)
        {
            Hold(contract with { Cards = (int)Math.Min(use.Fleet.Cards - use.Leases.Cards - use.ContractCards, _anchorCards) });
        }
    }

    /// <summary>Ends what runs: the center closes.</summary>
    public void Break() => Hold(null);

    /// <summary>Looks at the contract once a month, or for one.</summary>
    /// <param name="turn">The turn.</param>
    /// <param name="askedRent">Rent that free cards are offered at, yuan per card and hour.</param>
    /// <param name="retiresOn">Day from which the center signs nothing more.</param>
    public void Review(in Turn turn, double askedRent, int retiresOn)
    {
        double rent = askedRent * (1 - _inputs.Discount);
        RandomStream stream = setting.Stream(id, Purpose.Contract, (uint)turn.Day + 1);
        if (Running is not { } contract)
        {
            Sign(turn, rent, retiresOn, ref stream);
        }
        else if (turn.Day > contract.LastDay)
        {
            bool renewed = Needs(turn, contract.Tenant) && (contract.Tenant is not { } tenant || rent <= MostWorth(turn, tenant)) && turn.Day < retiresOn;
            Hold(renewed ? contract with { RentCnyPerCardHour = rent, LastDay = turn.Day + Term(ref stream) } : null);
        }
        else if (contract.RentCnyPerCardHour > rent * (1 + _inputs.WideGap) && stream.NextBernoulli(_inputs.RenegotiationChance))
        {
            Renegotiate(turn, contract, rent);
        }
    }

    private void Renegotiate(in Turn turn, TermContract contract, double rent)
    {
        if (Needs(turn, contract.Tenant))
        {
            Hold(contract with { RentCnyPerCardHour = rent });
            return;
        }

        double days = Math.Min(_inputs.PenaltyMonths * DaysPerMonth, contract.LastDay - turn.Day);
        bills.Accrue(PaymentPurpose.AnchorRent, contract.RentCnyPerCardHour * 24 * contract.Cards * days);
        Hold(null);
    }

    /// <summary>A firm that is short takes what is free, if the two find each other.</summary>
    private void Sign(in Turn turn, double rent, int retiresOn, ref RandomStream stream)
    {
        for (int i = 0; i < setting.Owners.Length && Running is null; i++)
        {
            Index<OwnerType> tenant = new(i);
            double shortage = tenant != _profile.Owner ? new NeedBalance(setting, tenant).Shortage(turn.Board, turn.Day) : 0;
            int term = Term(ref stream);
            if (shortage <= 0 || use.FreeCards < _inputs.SmallestCards || turn.Day + term >= retiresOn || rent > MostWorth(turn, tenant)
                || !stream.NextBernoulli(_inputs.MonthlyChance * Math.Min(1, shortage / Free(turn.Board, tenant)) * setting.OwnNeed.UsableShare(tenant, use.Fleet.Card)))
            {
                continue;
            }

            int perServer = setting.Scenario.Cards[use.Fleet.Card].CardsPerServer;
            double wanted = Math.Min(use.FreeCards, shortage / setting.OwnNeed.PflopsPerCard(tenant, use.Fleet.Card));
            int cards = (int)(wanted / perServer) * perServer;
            if (cards >= _inputs.SmallestCards)
            {
                Hold(new TermContract(cards, rent, turn.Day + term, tenant));
            }
        }
    }

    /// <summary>What can be had by contract in the market today, PFLOPS of the reference card.</summary>
    private double Free(Board board, Index<OwnerType> tenant)
    {
        double free = 0;
        foreach (Index<CenterProfile> center in board.ListedCenters)
        {
            if (board.Listings[center] is { } listing && listing.FreeCards >= _inputs.SmallestCards && listing.Owner != tenant)
            {
                free += listing.FreeCards * setting.OwnNeed.PflopsPerCard(tenant, listing.Card);
            }
        }

        return Math.Max(free, use.FreeCards * setting.OwnNeed.PflopsPerCard(tenant, use.Fleet.Card));
    }

    /// <summary>Highest rent that a firm pays: what an hour of use of the same card in a site of its own would cost, and something for having it now.</summary>
    private double MostWorth(in Turn turn, Index<OwnerType> tenant)
    {
        UnitCosts costs = new(setting, turn.Board.Policy, _profile.Province, use.Fleet.Card, turn.Board.Upstream.LandedCostCny[use.Fleet.Card]);
        return costs.CostPlusRent(setting.Scenario.Centers.Rents.TargetPaybackYears, Math.Max(setting.Owners[tenant].CaptiveAtOpening, 0.01), 0) * _inputs.WorthOverOwnCost;
    }

    /// <summary>Whether a tenant still needs the cards: without them it would use more of its own than it plans to. Others always do.</summary>
    private bool Needs(in Turn turn, Index<OwnerType>? tenant) =>
        tenant is not { } owner || new NeedBalance(setting, owner).IsTight(turn.Board, turn.Day);

    private int Term(ref RandomStream stream) =>
        Math.Max(1, (int)((_inputs.LeastYears + ((_inputs.MostYears - _inputs.LeastYears) * stream.NextUniform())) * DaysPerYear));

    private void Hold(TermContract? contract)
    {
        Running = contract;
        use.AnchorCards = contract?.Cards ?? 0;
        _anchorCards = contract is null ? 0 : _anchorCards;
    }
}
