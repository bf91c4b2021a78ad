using MarketSim.Market.Boards;
using MarketSim.Market.Engine;
using MarketSim.Market.Identity;
using MarketSim.Market.Inputs;
using MarketSim.Market.Measures;
using MarketSim.Market.Measures.Rows;
using MarketSim.Market.Policies;
using MarketSim.Market.Setting;
using MarketSim.Market.Tests.Samples;
using MarketSim.Market.World;
using MarketSim.Scenarios;
using MarketSim.Testing;

namespace MarketSim.Market.Tests.Policies;

/// <summary>A kind of policy that only this file knows is checked, posted and paid like the others.</summary>
public sealed class AddedPolicyTests
{
    private const string Name = "card_fee";
    private const double Amount = 3;
    private static readonly DateOnly Start = TinyMarket.Scenario.Horizon.Start;

    [OneTimeSetUp]
    public void Add() => PolicyKinds.Add(new CardFee());

    [TestCase("card_fees, amount: 3", "did you mean 'card_fee'")]
    [TestCase("card_fee", "card_fee has no amount")]
    [TestCase("card_fee, amount: 9", "9 is no amount for card_fee")]
    [TestCase("card_fee, amount: 3, segments: [sme]", "has no effect on card_fee")]
    [TestCase("card_fee, amount: 3, owners: [nobody]", "nobody")]
    public void Scenario_is_checked_by_what_the_class_says(string kind, string message) =>
        Assert.That(Load(kind).Diagnostics.Select(finding => finding.ToString()), Has.Some.Contains(message));

    [Test]
    public void Stands_on_the_board_while_it_is_in_force()
    {
        Scenario scenario = Load("card_fee, amount: 3, until: 2023-09-10, provinces: [Ningxia], owners: [market]").Scenario!;
        MarketSetting setting = TinyMarket.Setting(scenario);
        var office = new PolicyOffice(setting);
        PolicyInForce levy = office.InForce(new DateOnly(2023, 9, 10)).Levies.Single();
        Assert.That((levy.Kind, levy.Amount), Is.EqualTo((Name, Amount)));
        Assert.That(levy.Provinces, Is.EqualTo(scenario.Provinces.Select(province => province.Id == "Ningxia")));
        Assert.That(levy.Owners, Is.EqualTo(setting.Owners.Select(owner => owner.Id == "market")));
        Assert.That(office.InForce(new DateOnly(2023, 9, 11)).Levies, Is.Empty);
    }

    [Test]
    public void Last_event_counts_where_two_reach_the_same_center()
    {
        var all = new PolicyEvent { Date = Start, Kind = Name, Amount = 1 };
        MarketSetting setting = TinyMarket.Setting(TinyMarket.Scenario with { Policy = [all, all with { Date = Start.AddDays(1), Amount = 2, Provinces = ["Ningxia"] }] });
        PolicyNotice notice = new PolicyOffice(setting).InForce(Start.AddDays(1));
        Index<Province> there = setting.ProvinceIndex["Ningxia"];
        Assert.That(notice.LeviesOn(there, new(0)).Select(levy => levy.Amount), Is.EqualTo([2]));
        Assert.That(notice.LeviesOn(new(there - 1), new(0)).Select(levy => levy.Amount), Is.EqualTo([1]));
    }

    [Test]
    public void Centers_pay_it_and_earn_less()
    {
        CenterRow[] free = Run([]);
        CenterRow[] paying = Run([new PolicyEvent { Date = Start, Kind = Name, Amount = Amount }]);
        Assert.That(paying.Sum(center => center.LeviesCny.Of(Name)), Is.Positive);
        foreach ((CenterRow with, CenterRow without) in paying.Zip(free))
        {
            double paid = with.LeviesCny.Of(Name);
            Assert.That(paid, Is.EqualTo(Amount * with.CardDaysAvailable).Within(Amount * 29 * with.Cards), "up to the last bill");
            Assert.That(with.OperatingIncomeCny, Is.EqualTo(without.OperatingIncomeCny - paid).Within(0.01));
            Assert.That(with.NetCashFlowCny, Is.EqualTo(without.NetCashFlowCny - paid).Within(0.01));
        }
    }

    private static LoadResult Load(string kind) =>
        ScenarioLoader.Load(SmallScenario.File, new ScenarioOverrides([$"policy=[{{date: 2023-09-01, kind: {kind}}}]"]));

    private static CenterRow[] Run(IReadOnlyList<PolicyEvent> policy)
    {
        var loop = new MarketLoop(TinyMarket.Setting(TinyMarket.Scenario.Days(90) with { Policy = policy }));
        loop.Run(new KeepingSink());
        return [.. loop.Record.Centers];
    }

    /// <summary>A fee for each card in operation.</summary>
    private sealed class CardFee() : LevyKind(AddedPolicyTests.Name, "Centers pay amount yuan a day for each card.", new AmountLimits(0, 5))
    {
        public override double CnyFor(double amount, CenterDay day) => amount * day.Available;
    }
}
