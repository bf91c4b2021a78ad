using MarketSim.Market.Inputs;
using MarketSim.Market.Policies;
using MarketSim.Scenarios.Writing;
using MarketSim.Studies.Facts;
using MarketSim.Testing;

namespace MarketSim.Studies.Tests.Facts;

/// <summary>Paired runs change exactly what they say: put back, the scenario is as it was.</summary>
public sealed class CounterfactualTests
{
    private static readonly Scenario Tiny = SmallScenario.Load();

    [Test]
    public void Every_one_changes_something() => Assert.That(
        FactSheet.Standard.Paired.SelectMany(fact => fact.Paired).Select(change => Text(change.Apply(Tiny))),
        Has.None.EqualTo(Text(Tiny)).And.Unique);

    [Test]
    public void No_time_sharing_takes_only_that_policy_away()
    {
        Scenario changed = Counterfactual.NoTimeSharing.Apply(Tiny);
        Assert.That(Tiny.Policy.Except(changed.Policy).Select(policy => policy.Kind), Is.EqualTo([TimeSharing.Name]));
        Same(changed with { Policy = Tiny.Policy });
    }

    private static IEnumerable<TestCaseData> Prices =>
        [new(Counterfactual.PenetrationPricing, RentPolicy.PenetrationThenList), new(Counterfactual.ListPricing, RentPolicy.ProfitSeeking)];

    private static IEnumerable<TestCaseData> Ratios =>
        [new(Counterfactual.BuildAhead06, 0.6), new(Counterfactual.BuildAhead15, 1.5), new(Counterfactual.BuildAhead25, 2.5)];

    [TestCaseSource(nameof(Prices))]
    public void Pricing_changes_market_built_centers_only(Counterfactual change, RentPolicy policy)
    {
        Scenario changed = change.Apply(Tiny);
        OwnerType market = changed.Centers.Owners.Single(owner => owner.MarketBuilt);
        Assert.That(market.RentPolicies.Select(weight => weight.Policy), Is.EqualTo([policy]));
        Same(changed with
        {
            Centers = changed.Centers with
            {
                Owners = [.. changed.Centers.Owners.Select((owner, i) => owner.MarketBuilt
                    ? owner with { RentPolicies = Tiny.Centers.Owners[i].RentPolicies }
                    : owner)],
            },
        });
    }

    [Test]
    public void Platforms_go_blind_and_nobody_else()
    {
        Scenario changed = Counterfactual.NoPlatforms.Apply(Tiny);
        BrokerKindInputs platform = changed.Brokers.Kinds.Single(kind => kind.Kind == BrokerKind.RegionalPlatform);
        Assert.That((platform.LocalCoverage, platform.NationalCoverage), Is.EqualTo((0.0, 0.0)));
        Same(changed with
        {
            Brokers = changed.Brokers with
            {
                Kinds = [.. changed.Brokers.Kinds.Select((kind, i) => kind.Kind == BrokerKind.RegionalPlatform
                    ? kind with { LocalCoverage = Tiny.Brokers.Kinds[i].LocalCoverage, NationalCoverage = Tiny.Brokers.Kinds[i].NationalCoverage }
                    : kind)],
            },
        });
    }

    [Test]
    public void National_platform_opens_on_the_first_day()
    {
        Scenario changed = Counterfactual.NationalPlatform.Apply(Tiny);
        PolicyEvent opening = changed.Policy.Except(Tiny.Policy).Single();
        Assert.That((opening.Kind, opening.Date, opening.Amount, opening.Until), Is.EqualTo((NationalPlatform.Name, Tiny.Horizon.Start, 0.8, (DateOnly?)null)));
        Same(changed with { Policy = Tiny.Policy });
    }

    [TestCaseSource(nameof(Ratios))]
    public void Build_ahead_is_multiplied(Counterfactual change, double factor)
    {
        Scenario changed = change.Apply(Tiny);
        Assert.That(changed.Centers.BuildAhead.Ratio, Is.EqualTo(Tiny.Centers.BuildAhead.Ratio * factor).Within(1e-12));
        Same(changed with { Centers = changed.Centers with { BuildAhead = changed.Centers.BuildAhead with { Ratio = Tiny.Centers.BuildAhead.Ratio } } });
    }

    private static void Same(Scenario scenario) => Assert.That(Text(scenario), Is.EqualTo(Text(Tiny)));

    private static string Text(Scenario scenario) => ScenarioHash.Of(scenario);
}
