using MarketSim.Market.Boards;
using MarketSim.Market.Books;
using MarketSim.Market.Identity;
using MarketSim.Market.Inputs;
using MarketSim.Market.Letters;
using MarketSim.Market.Matching;
using MarketSim.Market.Measures;
using MarketSim.Market.Policies;
using MarketSim.Market.Setting;
using MarketSim.Market.Steps;

namespace MarketSim.Market.Buyers;

/// <summary>A lease as the tenant sees it: what is still to be paid, and what was expected of it.</summary>
/// <param name="Center">Index of the center.</param>
/// <param name="Request">What it serves.</param>
/// <param name="RentPerDay">Rent of all cards for a day.</param>
/// <param name="LastDay">Last day.</param>
/// <param name="PaidUntil">Last day that is paid for.</param>
/// <param name="AchievedOverExpected">Achieved over expected rate.</param>
/// <param name="CostOverBudget">Everything that it costs per PFLOP-day achieved, over what the work is worth.</param>
/// <param name="Purchase">The public purchase that pays for it; nothing when the buyer rents for itself.</param>
internal readonly record struct BuyerLease(
    Index<CenterProfile> Center, Request Request, Money RentPerDay, int LastDay, int PaidUntil, double AchievedOverExpected, double CostOverBudget, PublicPurchase? Purchase)
{
    /// <summary>Cards leased.</summary>
    public required int Cards { get; init; }
}

/// <summary>A buyer's leases and its money: rent is paid in advance, for 30 days at a time.</summary>
/// <param name="buyer">The buyer.</param>
/// <param name="segment">Its segment.</param>
internal sealed class BuyerLeases(AgentId buyer, Index<Segment> segment)
{
    private const int DaysPaidAtOnce = 30;

    private readonly List<BuyerLease> _leases = [];
    private readonly Account _account = new();

    public Money Cash => _account.Cash;

    /// <summary>The buyer's vouchers.</summary>
    public Vouchers Vouchers { get; } = new(segment);

    /// <summary>Starts a lease: deployment and data are paid for now, rent from today's settlement on.</summary>
    public void Start(in Turn turn, Index<CenterProfile> center, Request request, Acceptance acceptance, in Offer offer, PublicPurchase? purchase = null)
    {
        _account.Pay(turn, AgentId.Outside, Money.FromYuan(offer.DeploymentCny + offer.DataCny), PaymentPurpose.Deployment);
        double achieved = acceptance.AchievedPflops / request.Pflops;
        double costOverBudget = offer.EffectiveCost / Math.Max(1e-9, achieved * request.BudgetCnyPerPflopDay);
        _leases.Add(new BuyerLease(center, request, acceptance.RentPerDay, turn.Day + request.Days - 1, turn.Day - 1, achieved, costOverBudget, purchase)
        {
            Cards = acceptance.CardCount,
        });
        if (turn.Phase.Kind < PhaseKind.Settlement)
        {
            turn.Outbox.WakeAt(turn.Day, PhaseKind.Settlement);
        }
    }

    /// <summary>Pays what is due and takes off the leases that end today.</summary>
    /// <returns>The leases that ended.</returns>
    public IReadOnlyList<BuyerLease> Settle(in Turn turn)
    {
        List<BuyerLease>? ended = null;
        for (int i = _leases.Count - 1; i >= 0; i--)
        {
            BuyerLease lease = _leases[i];
            if (lease.PaidUntil < turn.Day && lease.PaidUntil < lease.LastDay)
            {
                int days = Math.Min(DaysPaidAtOnce, lease.LastDay - lease.PaidUntil);
                PayRent(turn, lease, days);
                lease = lease with { PaidUntil = lease.PaidUntil + days };
            }

            if (lease.LastDay <= turn.Day)
            {
                (ended ??= []).Add(lease);
                _leases.RemoveAt(i);
            }
            else if (lease.PaidUntil != _leases[i].PaidUntil)
            {
                turn.Outbox.WakeAt(Math.Min(lease.LastDay, lease.PaidUntil + 1), PhaseKind.Settlement);
                _leases[i] = lease;
            }
        }

        return ended ?? (IReadOnlyList<BuyerLease>)[];
    }

    /// <summary>Pays the rent of some days: discounts for renting elsewhere come first, vouchers pay a share of the rest. What is rented for the buyer has neither.</summary>
    private void PayRent(in Turn turn, in BuyerLease lease, int days)
    {
        PolicyNotice policy = turn.Board.Policy;
        Money rent = lease.RentPerDay * days;
        if (lease.Purchase is { } purchase)
        {
            var bought = Money.FromYuan(rent.Yuan * (1 - purchase.BuyerShare));
            ClaimFor(turn, lease, bought, PaymentPurpose.PublicPurchase, purchase.Where.Line, (long)lease.Cards * days);
            _account.Pay(turn, AgentId.Center(lease.Center), rent - bought, PaymentPurpose.Rent);
            return;
        }

        if (policy.TransferFor(segment, lease.Request.Province, turn.Board.Setting.Population.Centers[lease.Center].Province) is { } transfer)
        {
            var discount = Money.FromYuan(rent.Yuan * transfer.Share);
            ClaimFor(turn, lease, discount, PaymentPurpose.TransferDiscount, transfer.Line);
            rent -= discount;
        }

        Money voucher = Vouchers.Redeem(turn, rent);
        _account.Pay(turn, AgentId.Center(lease.Center), rent - voucher, PaymentPurpose.Rent);
        ClaimFor(turn, lease, voucher, PaymentPurpose.Voucher, policy.VoucherLine[segment]);
    }

    /// <summary>Asks that a public budget pays a part of the rent to the center.</summary>
    private void ClaimFor(in Turn turn, in BuyerLease lease, Money part, PaymentPurpose purpose, BudgetLine line, long cardDays = 0)
    {
        if (part > Money.Zero)
        {
            Account.Claim(turn, AgentId.Center(lease.Center), part, purpose);
            turn.Outbox.Observe(new PublicMoney(buyer, line, lease.Request.Province, part, Money.Zero) { CardDays = cardDays });
        }
    }
}
