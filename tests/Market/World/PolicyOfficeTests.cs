using MarketSim.Market.Inputs;
using MarketSim.Market.Policies;
using MarketSim.Market.Tests.Samples;
using MarketSim.Market.World;

namespace MarketSim.Market.Tests.World;

/// <summary>Policy is in force from its date until its last day.</summary>
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
            Kind = ApprovalGate.Name,
            Amount = 0.4,
        });
        Assert.That(office.InForce(Start.AddDays(9)).ApprovalGate[0], Is.Zero);
        Assert.That(office.InForce(Start.AddDays(10)).ApprovalGate[0], Is.EqualTo(0.4));
        Assert.That(office.InForce(Start.AddDays(20)).ApprovalGate[0], Is.EqualTo(0.4));
        Assert.That(office.InForce(Start.AddDays(21)).ApprovalGate[0], Is.Zero);
    }

    [Test]
    public void Later_event_stands_on_top_and_the_earlier_comes_back()
    {
        PolicyOffice office = Office(
            new PolicyEvent { Date = Start.AddDays(5), Until = Start.AddDays(8), Kind = PriceGuidance.Name, Amount = 2 },
            new PolicyEvent { Date = Start, Kind = PriceGuidance.Name, Amount = 3 });
        Assert.That(office.InForce(Start.AddDays(4)).RentCap, Is.EqualTo(3));
        Assert.That(office.InForce(Start.AddDays(6)).RentCap, Is.EqualTo(2));
        Assert.That(office.InForce(Start.AddDays(9)).RentCap, Is.EqualTo(3));
    }

    [Test]
    public void Control_is_known_from_its_announcement_until_it_is_in_force()
    {
        PolicyOffice office = Office(new PolicyEvent { Date = Start.AddDays(30), Announced = Start.AddDays(10), Kind = ExportControl.Name, Cards = ["A800"] });
        Assert.That(office.InForce(Start.AddDays(9)).ControlBeginsOn(Examples.A800), Is.EqualTo(int.MaxValue));
        Assert.That(office.InForce(Start.AddDays(10)).ControlBeginsOn(Examples.A800), Is.EqualTo(30));
        Assert.That(office.InForce(Start.AddDays(10)).ControlBeginsOn(Examples.Rtx4090), Is.EqualTo(int.MaxValue));
        Assert.That(office.InForce(Start.AddDays(10)).ShipmentAllowed[Examples.A800]);
        Assert.That(office.InForce(Start.AddDays(30)).ControlBeginsOn(Examples.A800), Is.EqualTo(int.MaxValue));
        Assert.That(office.InForce(Start.AddDays(30)).ShipmentAllowed[Examples.A800], Is.False);
    }

    private static PolicyOffice Office(params PolicyEvent[] events) => new(TinyMarket.Setting(TinyMarket.Scenario with { Policy = events }));
}
