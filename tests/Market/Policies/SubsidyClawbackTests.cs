using MarketSim.Market.Boards;
using MarketSim.Market.Centers;
using MarketSim.Market.Inputs;
using MarketSim.Market.Measures.Rows;
using MarketSim.Market.Policies;
using MarketSim.Market.Setting;
using MarketSim.Market.Tests.Limits;
using MarketSim.Market.Tests.Samples;

namespace MarketSim.Market.Tests.Policies;

/// <summary>Centers that are hardly used pay their subsidies back, and owners that expect to be hardly used don't count on them.</summary>
public sealed class SubsidyClawbackTests
{
    private const int Cards = 64;

    [Test]
    public void Unused_center_pays_all_of_its_subsidy_back_after_a_year()
    {
        CenterRow kept = Built(buyers: 0, threshold: null);
        CenterRow returned = Built(buyers: 0, threshold: 0.3);
        Assert.That(kept.SubsidyCny, Is.EqualTo(0.4 * kept.CapexCny).Within(1));
        Assert.That(returned.SubsidyCny, Is.Zero.Within(0.01));
        Assert.That(returned.NetCashFlowCny, Is.EqualTo(kept.NetCashFlowCny - kept.SubsidyCny).Within(1));
        Assert.That(returned.CapexCny, Is.EqualTo(kept.CapexCny));
    }

    [Test]
    public void Well_used_center_keeps_it() => Assert.That(Built(buyers: 600, threshold: 0.3), Is.EqualTo(Built(buyers: 600, threshold: null)));

    [Test]
    public void Owners_that_expect_less_use_than_is_asked_for_do_not_count_on_the_subsidy()
    {
        MarketSetting setting = TinyMarket.Setting();
        double Value(double subsidy, double threshold)
        {
            var board = new Board(setting);
            board.Apply(Opening.Policy(setting) with
            {
                CapexSubsidyShare = [.. setting.Scenario.Provinces.Select(_ => subsidy)],
                ClawbackBelow = [.. setting.Scenario.Provinces.Select(_ => threshold)],
            });
            CenterProfile market = setting.Population.Centers.First(center => center.Owner == Examples.MarketBuilt && !center.HasAnchor);
            return new Prospect(setting, market, setting.Owners[market.Owner], optimism: 1, countsPipeline: false).ValueOverCapex(board, Examples.A800, 0);
        }

        Assert.That(Value(subsidy: 0.3, threshold: 0.2), Is.EqualTo(Value(subsidy: 0.3, threshold: 0)));
        Assert.That(Value(subsidy: 0.3, threshold: 0.99), Is.EqualTo(Value(subsidy: 0, threshold: 0)).Within(1e-9));
    }

    /// <summary>A project that opens within months, with four tenths of its investment paid, two years on.</summary>
    private static CenterRow Built(int buyers, double? threshold)
    {
        Scenario scenario = BareMarket.Scenario.Years(2).Buyers(buyers).Owners(owner => owner with { CapexSubsidyShare = 0.4 });
        scenario = scenario with
        {
            Policy = threshold is { } amount ? [new PolicyEvent { Date = scenario.Horizon.Start, Kind = SubsidyClawback.Name, Amount = amount }] : [],
            Centers = scenario.Centers with
            {
                OperatingAtStart = 0,
                Entry = scenario.Centers.Entry with { UnderWayAtStart = 1 },
                Stages = scenario.Centers.Stages with { TenderDays = 1, AwardDays = 1, ConstructionDays = 1, InstallDays = 1, Sigma = 0 },
            },
        };
        return BareMarket.Run(scenario, Cards).Record.Centers.Single(center => center.Opened is not null);
    }
}
