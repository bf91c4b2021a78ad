using System.Collections.Immutable;
using MarketSim.Market.Boards;
using MarketSim.Market.Books;
using MarketSim.Market.Identity;
using MarketSim.Market.Inputs;
using MarketSim.Market.Setting;
using MarketSim.Market.Steps;

namespace MarketSim.Market.Policies;

/// <inheritdoc/>
public sealed class CapexSubsidy()
    : PolicyKind(Name, "Share amount of investment paid, in the provinces named (none named: all), added to the owner's own.", AmountLimits.Share, PolicyScope.Provinces | PolicyScope.Budget)
{
    /// <summary>Its name in scenarios.</summary>
    public const string Name = "capex_subsidy";

    /// <inheritdoc/>
    public override PolicyNotice Apply(PolicyNotice notice, PolicyEvent policy, MarketSetting setting) => notice with
    {
        CapexSubsidyShare = ByProvince(notice.CapexSubsidyShare, policy, setting),
        CapexSubsidyLine = ByProvince(notice.CapexSubsidyLine, policy, LineOf(notice, policy), setting),
    };
}

/// <inheritdoc/>
public sealed class PowerSubsidy()
    : PolicyKind(Name, "Power price lowered by amount yuan per kWh in the provinces named.", new AmountLimits(0, HighestCnyPerKwh), PolicyScope.Provinces | PolicyScope.Budget)
{
    /// <summary>Its name in scenarios.</summary>
    public const string Name = "power_subsidy";

    private const double HighestCnyPerKwh = 10;

    /// <inheritdoc/>
    public override PolicyNotice Apply(PolicyNotice notice, PolicyEvent policy, MarketSetting setting) => notice with
    {
        PowerSubsidyCnyPerKwh = ByProvince(notice.PowerSubsidyCnyPerKwh, policy, setting),
        PowerSubsidyLine = ByProvince(notice.PowerSubsidyLine, policy, LineOf(notice, policy), setting),
    };
}

/// <inheritdoc/>
public sealed class ComputeVoucher()
    : PolicyKind(Name, "Share amount of rent paid for the segments named, up to cap_cny_per_year a buyer and year.", AmountLimits.Share, PolicyScope.Segments | PolicyScope.Cap | PolicyScope.Budget)
{
    /// <summary>Its name in scenarios.</summary>
    public const string Name = "compute_voucher";

    /// <inheritdoc/>
    public override PolicyNotice Apply(PolicyNotice notice, PolicyEvent policy, MarketSetting setting) => notice with
    {
        VoucherShare = BySegment(notice.VoucherShare, policy, policy.Amount, setting),
        VoucherCapCnyPerYear = BySegment(notice.VoucherCapCnyPerYear, policy, policy.CapCnyPerYear ?? double.PositiveInfinity, setting),
        VoucherLine = BySegment(notice.VoucherLine, policy, LineOf(notice, policy), setting),
    };

    private static ImmutableArray<T> BySegment<T>(ImmutableArray<T> values, PolicyEvent policy, T amount, MarketSetting setting) =>
        [.. values.Select((value, index) => IsMeant(policy.Segments, setting.Segments[index].Id) ? amount : value)];
}

/// <summary>A buyer's vouchers: what it has taken this year, and what is left.</summary>
internal sealed class Vouchers(Index<Segment> segment)
{
    private Money _taken;
    private int _year;

    /// <summary>What vouchers may still pay of a lease that begins today, yuan; infinite when there is no limit.</summary>
    /// <param name="turn">The turn.</param>
    /// <param name="days">How long the lease runs: it has the vouchers of every year that it reaches into.</param>
    public double LeftCny(in Turn turn, int days)
    {
        double cap = turn.Board.Policy.VoucherCapCnyPerYear[segment];
        if (double.IsPositiveInfinity(cap))
        {
            return cap;
        }

        int year = YearOf(turn, turn.Day);
        return Math.Max(0, cap - TakenIn(year).Yuan) + (cap * (YearOf(turn, turn.Day + days - 1) - year));
    }

    /// <summary>Takes vouchers for a rent that is due, as far as any are left this year.</summary>
    /// <returns>The part of the rent that vouchers pay.</returns>
    public Money Redeem(in Turn turn, Money rent)
    {
        var wanted = Money.FromYuan(rent.Yuan * turn.Board.Policy.VoucherShare[segment]);
        double cap = turn.Board.Policy.VoucherCapCnyPerYear[segment];
        if (double.IsPositiveInfinity(cap))
        {
            return wanted;
        }

        int year = YearOf(turn, turn.Day);
        Money taken = TakenIn(year);
        Money paid = Money.Max(Money.Zero, Money.Min(wanted, Money.FromYuan(cap) - taken));
        (_year, _taken) = (year, taken + paid);
        return paid;
    }

    private Money TakenIn(int year) => year == _year ? _taken : Money.Zero;

    private static int YearOf(in Turn turn, int day) => turn.Board.Setting.DateOf(day).Year;
}
