using MarketSim.Market.Boards;
using MarketSim.Market.Inputs;
using MarketSim.Market.Tests.Samples;
using MarketSim.Market.World;

namespace MarketSim.Market.Tests.World;

/// <summary>Policy is in force from its date until its last day, where and for whom it says.</summary>
public sealed class PolicyOfficeTests
{
    private static readonly DateOnly Start = TinyMarket.Scenario.Horizon.Start;

    [Test]
    public void Is_in_force_from_its_date_to_its_last_day()
    {
        PolicyOffice office = Office(new PolicyEvent
        {
            Date = Start.AddDays(10),
            Until = Start.AddDays(20),
            Kind = PolicyKind.ApprovalGate,
            Amount = 0.4,
        });
        Assert.That(office.InForce(Start.AddDays(9)).ApprovalGate, Is.Zero);
        Assert.That(office.InForce(Start.AddDays(10)).ApprovalGate, Is.EqualTo(0.4));
        Assert.That(office.InForce(Start.AddDays(20)).ApprovalGate, Is.EqualTo(0.4));
        Assert.That(office.InForce(Start.AddDays(21)).ApprovalGate, Is.Zero);
    }

    [Test]
    public void Later_event_stands_on_top_and_the_earlier_comes_back()
    {
        PolicyOffice office = Office(
            new PolicyEvent { Date = Start.AddDays(5), Until = Start.AddDays(8), Kind = PolicyKind.PriceGuidance, Amount = 2 },
            new PolicyEvent { Date = Start, Kind = PolicyKind.PriceGuidance, Amount = 3 });
        Assert.That(office.InForce(Start.AddDays(4)).RentCap, Is.EqualTo(3));
        Assert.That(office.InForce(Start.AddDays(6)).RentCap, Is.EqualTo(2));
        Assert.That(office.InForce(Start.AddDays(9)).RentCap, Is.EqualTo(3));
    }

    [Test]
    public void Reaches_only_those_named()
    {
        PolicyNotice notice = Office(
            new PolicyEvent { Date = Start, Kind = PolicyKind.PowerSubsidy, Amount = 0.1, Provinces = ["Ningxia"] },
            new PolicyEvent { Date = Start, Kind = PolicyKind.CapexSubsidy, Amount = 0.2 },
            new PolicyEvent { Date = Start, Kind = PolicyKind.ComputeVoucher, Amount = 0.3, CapCnyPerYear = 2e6, Segments = ["sme"] },
            new PolicyEvent { Date = Start, Kind = PolicyKind.ExportControl, Cards = ["A800"] }).InForce(Start);
        Assert.That(notice.PowerSubsidyCnyPerKwh, Is.EqualTo([0, 0, 0, 0.1]));
        Assert.That(notice.CapexSubsidyShare, Is.EqualTo([0.2, 0.2, 0.2, 0.2]));
        Assert.That(notice.VoucherShare[Examples.Sme], Is.EqualTo(0.3));
        Assert.That(notice.VoucherShare[Examples.University], Is.Zero);
        Assert.That(notice.VoucherCapCnyPerYear[Examples.Sme], Is.EqualTo(2e6));
        Assert.That(notice.VoucherCapCnyPerYear[Examples.University], Is.EqualTo(double.PositiveInfinity));
        Assert.That(notice.ShipmentAllowed, Is.EqualTo([false, true, true]));
    }

    [TestCase(PolicyKind.NationalPlatform)]
    [TestCase(PolicyKind.LatencyUpgrade)]
    [TestCase(PolicyKind.Consolidation)]
    [TestCase(PolicyKind.ScaleUpUpgrade)]
    public void Every_national_kind_has_its_place(PolicyKind kind)
    {
        PolicyNotice notice = Office(new PolicyEvent { Date = Start, Kind = kind, Amount = 32 }).InForce(Start);
        double value = kind switch
        {
            PolicyKind.NationalPlatform => notice.NationalPlatformAdoption,
            PolicyKind.LatencyUpgrade => notice.LatencyFactor,
            PolicyKind.Consolidation => notice.ConsolidationBelowPflops,
            _ => notice.MinDomainCards,
        };
        Assert.That(value, Is.EqualTo(32));
    }

    [Test]
    public void Release_ends_a_control()
    {
        PolicyOffice office = Office(
            new PolicyEvent { Date = Start, Kind = PolicyKind.ExportControl, Cards = ["A800"] },
            new PolicyEvent { Date = Start.AddDays(30), Kind = PolicyKind.ExportRelease, Cards = ["A800"] });
        Assert.That(office.InForce(Start.AddDays(29)).ShipmentAllowed[0], Is.False);
        Assert.That(office.InForce(Start.AddDays(30)).ShipmentAllowed[0], Is.True);
    }

    private static PolicyOffice Office(params PolicyEvent[] events) => new(TinyMarket.Setting(TinyMarket.Scenario with { Policy = events }));
}
