using MarketSim.Market.Books;
using MarketSim.Market.Identity;
using MarketSim.Market.Inputs;
using MarketSim.Market.Letters;
using MarketSim.Market.Matching;
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
internal readonly record struct BuyerLease(
    Index<CenterProfile> Center, Request Request, Money RentPerDay, int LastDay, int PaidUntil, double AchievedOverExpected, double CostOverBudget);

/// <summary>A buyer's leases and its money: rent is paid in advance, for 30 days at a time.</summary>
internal sealed class BuyerLeases(Index<Segment> segment)
{
    private const int DaysPaidAtOnce = 30;

    private readonly List<BuyerLease> _leases = [];
    private readonly Account _account = new();

    public Money Cash => _account.Cash;

    /// <summary>The buyer's vouchers.</summary>
    public Vouchers Vouchers { get; } = new(segment);

    /// <summary>Starts a lease: deployment and data are paid for now, rent from today's settlement on.</summary>
    public void Start(in Turn turn, Index<CenterProfile> center, Request request, Acceptance acceptance, in Offer offer)
    {
        _account.Pay(turn, AgentId.Outside, Money.FromYuan(offer.DeploymentCny + offer.DataCny), PaymentPurpose.Deployment);
        double achieved = acceptance.AchievedPflops / request.Pflops;
        double costOverBudget = offer.EffectiveCost / Math.Max(1e-9, achieved * request.BudgetCnyPerPflopDay);
        _leases.Add(new BuyerLease(center, request, acceptance.RentPerDay, turn.Day + request.Days - 1, turn.Day - 1, achieved, costOverBudget));
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
                PayRent(turn, lease.Center, lease.RentPerDay * days);
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

    private void PayRent(in Turn turn, Index<CenterProfile> center, Money rent)
    {
        Money voucher = Vouchers.Redeem(turn, rent);
        _account.Pay(turn, AgentId.Center(center), rent - voucher, PaymentPurpose.Rent);
        Account.Claim(turn, AgentId.Center(center), voucher, PaymentPurpose.Voucher);
    }
}
