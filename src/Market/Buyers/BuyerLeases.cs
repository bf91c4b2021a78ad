using MarketSim.Market.Books;
using MarketSim.Market.Identity;
using MarketSim.Market.Inputs;
using MarketSim.Market.Letters;
using MarketSim.Market.Matching;
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
    int Center, Request Request, Money RentPerDay, int LastDay, int PaidUntil, double AchievedOverExpected, double CostOverBudget);

/// <summary>A buyer's leases and its money: rent is paid in advance, for 30 days at a time.</summary>
internal sealed class BuyerLeases(Index<Segment> segment)
{
    private const int DaysPaidAtOnce = 30;

    private readonly List<BuyerLease> _leases = [];

    private Money _vouchers;
    private int _voucherYear;

    public Money Cash { get; private set; }

    /// <summary>What vouchers may still pay of a lease that begins today, yuan; infinite when there is no limit.</summary>
    /// <param name="turn">The turn.</param>
    /// <param name="days">How long the lease runs: it has the vouchers of every year that it reaches into.</param>
    public double VouchersLeftCny(in Turn turn, int days)
    {
        double cap = turn.Board.Policy.VoucherCapCnyPerYear[segment];
        if (double.IsPositiveInfinity(cap))
        {
            return cap;
        }

        int year = YearOf(turn, turn.Day);
        double used = year == _voucherYear ? _vouchers.Yuan : 0;
        return Math.Max(0, cap - used) + (cap * (YearOf(turn, turn.Day + days - 1) - year));
    }

    /// <summary>Starts a lease: deployment and data are paid for now, rent from today's settlement on.</summary>
    public void Start(in Turn turn, int center, Request request, Acceptance acceptance, in Offer offer)
    {
        Pay(turn, AgentId.Outside, Money.FromYuan(offer.DeploymentCny + offer.DataCny), PaymentPurpose.Deployment);
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

    private void PayRent(in Turn turn, int center, Money rent)
    {
        Money voucher = Redeem(turn, Money.FromYuan(rent.Yuan * turn.Board.Policy.VoucherShare[segment]));
        Pay(turn, AgentId.Center(center), rent - voucher, PaymentPurpose.Rent);
        if (voucher > Money.Zero)
        {
            turn.Outbox.Send(AgentId.Outside, new Claim(AgentId.Center(center), voucher, PaymentPurpose.Voucher));
        }
    }

    /// <summary>Takes vouchers, as far as there are any left this year.</summary>
    private Money Redeem(in Turn turn, Money wanted)
    {
        double cap = turn.Board.Policy.VoucherCapCnyPerYear[segment];
        if (double.IsPositiveInfinity(cap))
        {
            return wanted;
        }

        int year = YearOf(turn, turn.Day);
        Money used = year == _voucherYear ? _vouchers : Money.Zero;
        Money left = Money.FromYuan(cap) - used;
        Money paid = wanted <= left ? wanted : left > Money.Zero ? left : Money.Zero;
        (_voucherYear, _vouchers) = (year, used + paid);
        return paid;
    }

    private static int YearOf(in Turn turn, int day) => turn.Board.Setting.DateOf(day).Year;

    private void Pay(in Turn turn, AgentId payee, Money amount, PaymentPurpose purpose)
    {
        if (amount > Money.Zero)
        {
            Cash -= amount;
            turn.Outbox.Send(payee, new Payment(amount, purpose));
        }
    }
}
