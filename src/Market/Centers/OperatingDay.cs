using MarketSim.Market.Boards;
using MarketSim.Market.Books;
using MarketSim.Market.Identity;
using MarketSim.Market.Inputs;
using MarketSim.Market.Measures;
using MarketSim.Market.Policies;
using MarketSim.Market.Setting;
using MarketSim.Market.Steps;

namespace MarketSim.Market.Centers;

/// <summary>Accrues a center's income and costs of a day, and books its card-days.</summary>
/// <param name="setting">The market.</param>
/// <param name="id">The center.</param>
/// <param name="province">Its province.</param>
/// <param name="owner">Type of its owner.</param>
/// <param name="use">How it divides its cards.</param>
/// <param name="bills">What it owes and is owed.</param>
internal sealed class OperatingDay(MarketSetting setting, AgentId id, Index<Province> province, Index<OwnerType> owner, CardUse use, Bills bills)
{
    private const double DaysPerYear = 365.25;

    /// <summary>Achieved share of theory under which capacity counts as poorly used (fact F24).</summary>
    private const double LowAchievedShare = 0.10;

    private readonly IdleAttribution _idle = new(setting.Scenario.Measures.IdleCauseMemoryDays);
    private OperatingResult _result;

    /// <summary>What came of the days since it was last asked.</summary>
    public OperatingResult TakeResult()
    {
        OperatingResult result = _result;
        _result = default;
        return result;
    }

    /// <summary>Ends the day.</summary>
    /// <param name="turn">The evening.</param>
    /// <param name="costs">Costs of running a card.</param>
    /// <param name="quality">Quality of the software stack, 0 to 1.</param>
    /// <param name="lastingRent">Rent without the discounts of the day, yuan per card-hour; the owner's own work pays a share of it.</param>
    /// <param name="contract">The contract that runs, if one does.</param>
    public CenterDay Close(in Turn turn, UnitCosts costs, double quality, double lastingRent, TermContract? contract)
    {
        Fleet fleet = use.Fleet;
        int takenUp = use.LeasedCards + use.CaptiveCards;
        double busyShare = setting.Throughput.BusyShare(fleet.Card, quality);
        int closed = use.IsClosed ? fleet.Cards - takenUp : 0;
        int running = fleet.Cards - closed;
        double busy = running == 0 ? 0 : takenUp * busyShare / running;
        double energy = running * 24 * costs.EnergyPerHour(busy);
        double subsidy = running * 24 * costs.PowerSubsidyPerHour(busy);
        double kept = running + (closed * setting.Scenario.Centers.Exit.MothballedCostShare);
        double operations = (kept * costs.StaffAndMaintenancePerYear / DaysPerYear) + (takenUp * 24 * costs.BandwidthPerHour);
        double captive = use.CaptiveCards * 24 * lastingRent * setting.Scenario.Centers.Rents.CaptiveRentShare;
        double anchor = use.AnchorCards * 24 * (contract?.RentCnyPerCardHour ?? 0);
        bills.Accrue(PaymentPurpose.Energy, energy);
        bills.Accrue(PaymentPurpose.Operations, operations);
        bills.Accrue(PaymentPurpose.CaptiveUse, captive);
        bills.Accrue(PaymentPurpose.AnchorRent, anchor);
        if (subsidy > 0)
        {
            bills.AccruePublic(turn.Board.Policy.PowerSubsidyLine[province], subsidy, 0);
        }

        double contracts = use.Contracts?.Accrue() ?? 0;

        int ownCards = use.CaptiveCards + use.ContractCards;
        (double achieved, double low) = OwnWork.Achieved(setting, fleet, owner, ownCards, quality, LowAchievedShare);
        double own = ownCards == 0 ? 0 : achieved * use.CaptiveCards / ownCards;
        (double rented, double lowRented) = OwnWork.Achieved(setting, fleet, contract?.Tenant ?? owner, use.AnchorCards, quality, LowAchievedShare);
        achieved += rented;
        low += lowRented;
        double rent = captive + anchor + contracts;
        long lowCards = (long)low;
        foreach (Lease lease in use.Leases.Running)
        {
            rent += lease.RentPerDay.Yuan;
            achieved += lease.Cards * lease.AchievedShare;
            lowCards += lease.AchievedShare < LowAchievedShare ? lease.Cards : 0;
        }

        double pflops = setting.Scenario.Cards[fleet.Card].Pflops();
        long idle = fleet.Cards - takenUp;
        long[] idleBy = _idle.Attribute(idle, idle - use.FreeCards, turn.Board.PassedOver, new(id.Index), turn.Board.Listings[id.Index]?.FreeCards ?? 0);
        if (use.IsClosed)
        {
            Array.Clear(idleBy);
            idleBy[(int)Obstacle.Closed] = idle;
        }

        var day = new CenterDay(
            id,
            fleet.Card,
            fleet.Cards,
            use.LeasedCards,
            use.CaptiveCards,
            idleBy,
            takenUp * busyShare,
            achieved * pflops,
            takenUp * pflops,
            lowCards,
            Money.FromYuan(rent),
            Money.FromYuan(energy + operations))
        {
            UnderContract = use.AnchorCards,
            Tenant = contract?.Tenant,
            KwhOverLimit = Math.Max(0, costs.Pue - turn.Board.Policy.PueLimit[province]) * running * 24 * costs.ItKwAtFullLoad * costs.LoadShare(busy),
            OwnPflopDays = own * pflops,
            TenantPflopDays = rented * pflops,
            OtherTenantsRent = Money.FromYuan(contracts + (contract?.Tenant is null ? anchor : 0)),
            Energy = Money.FromYuan(energy + subsidy),
            PowerSubsidy = Money.FromYuan(subsidy),
        };
        double levies = 0;
        foreach (PolicyInForce levy in turn.Board.Policy.LeviesOn(province, owner))
        {
            var kind = (LevyKind)PolicyKinds.Of(levy.Kind);
            double owed = kind.CnyFor(levy.Amount, day);
            bills.Accrue(kind.Purpose, owed);
            bills.AccruePublic(levy.Line, 0, owed);
            levies += owed;
        }

        _result += new OperatingResult(1, rent, energy + operations + levies);
        return day;
    }
}

/// <summary>What a center earned and what running it cost, on an accrual basis.</summary>
/// <param name="Days">Days that it is about.</param>
/// <param name="IncomeCny">Rent, the owner's own included, yuan.</param>
/// <param name="CostCny">Energy, operations and levies, yuan.</param>
internal readonly record struct OperatingResult(int Days, double IncomeCny, double CostCny)
{
    public static OperatingResult operator +(OperatingResult a, OperatingResult b) => new(a.Days + b.Days, a.IncomeCny + b.IncomeCny, a.CostCny + b.CostCny);
}
