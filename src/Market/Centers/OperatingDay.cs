using MarketSim.Market.Books;
using MarketSim.Market.Identity;
using MarketSim.Market.Inputs;
using MarketSim.Market.Measures;
using MarketSim.Market.Setting;
using MarketSim.Market.Steps;

namespace MarketSim.Market.Centers;

/// <summary>Accrues a center's income and costs of a day, and books its card-days.</summary>
/// <param name="setting">The market.</param>
/// <param name="id">The center.</param>
/// <param name="owner">Type of its owner.</param>
/// <param name="use">How it divides its cards.</param>
/// <param name="bills">What it owes and is owed.</param>
internal sealed class OperatingDay(MarketSetting setting, AgentId id, Index<OwnerType> owner, CardUse use, Bills bills)
{
    private const double DaysPerYear = 365.25;

    /// <summary>Achieved share of theory under which capacity counts as poorly used (fact F24).</summary>
    private const double LowAchievedShare = 0.10;

    private readonly IdleAttribution _idle = new(setting.Scenario.Measures.IdleCauseMemoryDays);

    /// <summary>Ends the day.</summary>
    /// <param name="turn">The evening.</param>
    /// <param name="costs">Costs of running a card.</param>
    /// <param name="quality">Quality of the software stack, 0 to 1.</param>
    /// <param name="lastingRent">Rent without the discounts of the day, yuan per card-hour; the owner's own work pays a share of it.</param>
    /// <param name="anchorRent">What the anchor tenant pays, yuan per card-hour.</param>
    public CenterDay Close(in Turn turn, UnitCosts costs, double quality, double lastingRent, double anchorRent)
    {
        Fleet fleet = use.Fleet;
        int takenUp = use.LeasedCards + use.CaptiveCards;
        double busyShare = setting.Throughput.BusyShare(fleet.Card, quality);
        double busy = fleet.Cards == 0 ? 0 : takenUp * busyShare / fleet.Cards;
        double energy = fleet.Cards * 24 * costs.EnergyPerHour(busy);
        double operations = (fleet.Cards * costs.StaffAndMaintenancePerYear / DaysPerYear) + (takenUp * 24 * costs.BandwidthPerHour);
        double captive = use.CaptiveCards * 24 * lastingRent * setting.Scenario.Centers.Rents.CaptiveRentShare;
        double anchor = use.AnchorCards * 24 * anchorRent;
        bills.Accrue(PaymentPurpose.Energy, energy);
        bills.Accrue(PaymentPurpose.Operations, operations);
        bills.Accrue(PaymentPurpose.CaptiveUse, captive);
        bills.Accrue(PaymentPurpose.AnchorRent, anchor);

        (double achieved, double low) = OwnWork.Achieved(setting, fleet, owner, use.CaptiveCards + use.AnchorCards, quality, LowAchievedShare);
        double rent = captive + anchor;
        long lowCards = (long)low;
        foreach (Lease lease in use.Leases.Running)
        {
            rent += lease.RentPerDay.Yuan;
            achieved += lease.Cards * lease.AchievedShare;
            lowCards += lease.AchievedShare < LowAchievedShare ? lease.Cards : 0;
        }

        double pflops = setting.Scenario.Cards[fleet.Card].Pflops();
        long idle = fleet.Cards - takenUp;
        return new CenterDay(
            id,
            fleet.Card,
            fleet.Cards,
            use.LeasedCards,
            use.CaptiveCards,
            _idle.Attribute(idle, idle - use.FreeCards, turn.Board.PassedOver, new(id.Index), turn.Board.Listings[id.Index]?.FreeCards ?? 0),
            takenUp * busyShare,
            achieved * pflops,
            takenUp * pflops,
            lowCards,
            Money.FromYuan(rent),
            Money.FromYuan(energy + operations));
    }
}
