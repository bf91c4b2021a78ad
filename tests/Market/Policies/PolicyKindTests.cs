using System.Globalization;
using MarketSim.Market.Boards;
using MarketSim.Market.Inputs;
using MarketSim.Market.Policies;
using MarketSim.Market.Setting;
using MarketSim.Market.Tests.Samples;
using MarketSim.Scenarios;
using MarketSim.Testing;

namespace MarketSim.Market.Tests.Policies;

/// <summary>Each kind of policy: its limits, and what it changes on the board.</summary>
public sealed class PolicyKindTests
{
    private static readonly MarketSetting Setting = TinyMarket.Setting();

    [TestCase(PowerSubsidy.Name, 0, 10)]
    [TestCase(CapexSubsidy.Name, 0, 1)]
    [TestCase(ComputeVoucher.Name, 0, 1)]
    [TestCase(ApprovalGate.Name, 0, 1)]
    [TestCase(NationalPlatform.Name, 0, 1)]
    [TestCase(LatencyUpgrade.Name, 0.01, 100)]
    [TestCase(PriceGuidance.Name, 0.01, 100)]
    [TestCase(Consolidation.Name, 0, 1e6)]
    [TestCase(ScaleUpUpgrade.Name, 1, 4096)]
    [TestCase(TimeSharing.Name, 0, 1)]
    public void Amounts_have_limits(string kind, double lowest, double highest)
    {
        Assert.That(PolicyKinds.Of(kind).Amount, Has.Property("Lowest").EqualTo(lowest).And.Property("Highest").EqualTo(highest));
        Assert.That(Findings($"kind: {kind}, amount: {Number(lowest)}"), Has.None.Contains("amount"));
        Assert.That(Findings($"kind: {kind}, amount: {Number(highest)}"), Has.None.Contains("amount"));
        Assert.That(Findings($"kind: {kind}"), Has.One.Contains($"{kind} has no amount"));
        Assert.That(Findings($"kind: {kind}, amount: {Number(highest * 1.5)}"), Has.Some.Contains("amount"));
    }

    [Test]
    public void Every_kind_says_what_it_does_and_is_found_by_its_name()
    {
        string[] ids = [.. PolicyKinds.All.Select(kind => kind.Id)];
        Assert.That(ids, Is.EqualTo(ids.Order(StringComparer.Ordinal)).And.Unique);
        Assert.That(ids, Is.SupersetOf(new[] { PowerSubsidy.Name, ExportControl.Name, ExportRelease.Name }));
        Assert.That(PolicyKinds.All, Has.All.Property("Summary").EndsWith("."));
        Assert.That(ids.Select(PolicyKinds.Of), Is.EqualTo(PolicyKinds.All));
        Assert.That(() => PolicyKinds.Of("no_such_kind"), Throws.InstanceOf<ArgumentOutOfRangeException>());
    }

    [TestCase(ApprovalGate.Name, "segments: [sme]")]
    [TestCase(ApprovalGate.Name, "budget_cny: 5")]
    [TestCase(ApprovalGate.Name, "central: true")]
    [TestCase(IdleTax.Name, "budget_cny_per_year: 5")]
    [TestCase(ComputeVoucher.Name, "buyer_share: 0.5")]
    [TestCase(CapexSubsidy.Name, "buyer_provinces: [Ningxia]")]
    [TestCase(PowerSubsidy.Name, "lag_months: 3")]
    [TestCase(PowerSubsidy.Name, "segments: [sme]")]
    [TestCase(PowerSubsidy.Name, "owners: [market]")]
    [TestCase(TimeSharing.Name, "cards: [A800]")]
    [TestCase(CapexSubsidy.Name, "cap_cny_per_year: 5")]
    public void What_a_kind_has_no_use_for_is_refused(string kind, string key) =>
        Assert.That(Findings($"kind: {kind}, amount: 1, {key}"), Has.One.Contains($"has no effect on {kind}"));

    [TestCase(ApprovalGate.Name, "provinces: [Ningxia], lag_months: 6, central: false")]
    [TestCase(ComputeVoucher.Name, "budget_cny: 5, budget_cny_per_year: 3, central: true")]
    [TestCase(IdleTax.Name, "central: true")]
    [TestCase(SubsidyClawback.Name, "central: true")]
    [TestCase(PublicPurchases.Name, "provinces: [Ningxia], owners: [market], segments: [sme], buyer_share: 0.5, budget_cny: 5")]
    public void What_a_kind_has_a_use_for_is_taken(string kind, string key) => Assert.That(Findings($"kind: {kind}, amount: 1, {key}"), Is.Empty);

    [Test]
    public void Reach_only_those_named()
    {
        PolicyNotice notice = InForce(
            new PolicyEvent { Date = default, Kind = PowerSubsidy.Name, Amount = 0.1, Provinces = ["Ningxia"] },
            new PolicyEvent { Date = default, Kind = CapexSubsidy.Name, Amount = 0.2 },
            new PolicyEvent { Date = default, Kind = TimeSharing.Name, Amount = 0.4, Provinces = ["Ningxia"] },
            new PolicyEvent { Date = default, Kind = ComputeVoucher.Name, Amount = 0.3, CapCnyPerYear = 2e6, Segments = ["sme"] },
            new PolicyEvent { Date = default, Kind = ExportControl.Name, Cards = ["A800"] });
        Assert.That(notice.PowerSubsidyCnyPerKwh, Is.EqualTo([0, 0, 0, 0.1]));
        Assert.That(notice.CapexSubsidyShare, Is.EqualTo([0.2, 0.2, 0.2, 0.2]));
        Assert.That(notice.TimeShareCut, Is.EqualTo([0, 0, 0, 0.4]));
        Assert.That(notice.VoucherShare[Examples.Sme], Is.EqualTo(0.3));
        Assert.That(notice.VoucherShare[Examples.University], Is.Zero);
        Assert.That(notice.VoucherCapCnyPerYear[Examples.Sme], Is.EqualTo(2e6));
        Assert.That(notice.VoucherCapCnyPerYear[Examples.University], Is.EqualTo(double.PositiveInfinity));
        Assert.That(notice.ShipmentAllowed, Is.EqualTo([false, true, true]));
    }

    [TestCase(ApprovalGate.Name)]
    [TestCase(NationalPlatform.Name)]
    [TestCase(LatencyUpgrade.Name)]
    [TestCase(PriceGuidance.Name)]
    [TestCase(Consolidation.Name)]
    [TestCase(ScaleUpUpgrade.Name)]
    public void Every_national_kind_has_its_place(string kind)
    {
        PolicyNotice notice = InForce(new PolicyEvent { Date = default, Kind = kind, Amount = 32 });
        double value = kind switch
        {
            ApprovalGate.Name => notice.ApprovalGate.Distinct().Single(),
            NationalPlatform.Name => notice.NationalPlatformAdoption,
            LatencyUpgrade.Name => notice.LatencyFactor,
            PriceGuidance.Name => notice.RentCap,
            Consolidation.Name => notice.ConsolidationBelowPflops,
            _ => notice.MinDomainCards,
        };
        Assert.That(value, Is.EqualTo(32));
    }

    [Test]
    public void Release_ends_a_control()
    {
        var control = new PolicyEvent { Date = default, Kind = ExportControl.Name, Cards = ["A800"] };
        Assert.That(InForce(control).ShipmentAllowed[0], Is.False);
        Assert.That(InForce(control, control with { Kind = ExportRelease.Name }).ShipmentAllowed[0], Is.True);
        Assert.That((PolicyKinds.Of(ExportControl.Name).BarsCards, PolicyKinds.Of(ExportRelease.Name).BarsCards), Is.EqualTo((true, false)));
    }

    private static PolicyNotice InForce(params PolicyEvent[] events) =>
        events.Aggregate(Opening.Policy(Setting), (notice, policy) => PolicyKinds.Of(policy.Kind).Apply(notice, policy, Setting));

    private static string[] Findings(string policy) =>
        [.. ScenarioLoader.Load(SmallScenario.File, new ScenarioOverrides([$"policy=[{{date: 2023-09-01, {policy}}}]"])).Diagnostics.Select(finding => finding.ToString()!)];

    private static string Number(double value) => value.ToString("0.##", CultureInfo.InvariantCulture);
}
